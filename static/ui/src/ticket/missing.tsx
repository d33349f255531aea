import { useScreen } from '../kit/screen-context';

export type Part = 'how' | 'cause' | 'prevention' | 'outcome';

/** What is still needed before the step can be taken, in one line that is read out. */
export function Missing({ parts }: Readonly<{ parts: readonly Part[] }>) {
  const { say, viewer } = useScreen();
  if (parts.length === 0) return null;
  const list = new Intl.ListFormat(viewer.locale, { type: 'conjunction' });
  return (
    <p className="small wrong" role="alert">
      {say('follow-up.missing', { parts: list.format(parts.map((part) => say(`follow-up.missing.${part}`))) })}
    </p>
  );
}
