import type { ProjectSettings } from '../../../../../src/domain/settings/project-settings';
import { Button } from '../../kit/button';
import { Notice } from '../../kit/notice';
import { useDates, useSay } from '../../kit/screen-context';
import { changedFields } from './changes';
import { fieldName } from './field-name';
import type { Saving } from './use-saving';

type Props = Readonly<{
  conflict: Extract<Saving, { kind: 'conflict' }>;
  /** What both started from. */
  started: ProjectSettings;
  draft: ProjectSettings;
  onTheirs: () => void;
  onMine: () => void;
}>;

/** Two people changed the same settings: what each changed stands side by side, and nothing is lost. */
export function Conflict({ conflict: { by, at, page }, started, draft, onTheirs, onMine }: Props) {
  const say = useSay();
  const dates = useDates();
  const names = (settings: ProjectSettings) => changedFields(started, settings).map((field) => fieldName(say, field));
  return (
    <Notice kind="warn" live="assertive">
      <p className="strong">
        {by
          ? say('settings.conflict.by', { by, at: dates.nearTime(at), version: page.version })
          : say('settings.conflict', { at: dates.nearTime(at), version: page.version })}
      </p>
      <div className="two-columns">
        <Changes title={say('settings.conflict.theirs')} names={names(page.settings)} />
        <Changes title={say('settings.conflict.mine')} names={names(draft)} />
      </div>
      <p className="notice-actions">
        <Button onPress={onTheirs}>{say('settings.conflict.takeTheirs')}</Button>
        <Button onPress={onMine}>{say('settings.conflict.takeMine', { version: page.version + 1 })}</Button>
      </p>
    </Notice>
  );
}

function Changes({ title, names }: Readonly<{ title: string; names: readonly string[] }>) {
  return (
    <div>
      <p className="small">{title}</p>
      <ul className="changes">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
