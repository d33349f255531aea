import type { ReactNode } from 'react';
import type { SettingsPage } from '../../../../../src/contract/settings';
import { Button } from '../../kit/button';
import { useDates, useSay } from '../../kit/screen-context';

type Props = Readonly<{
  page: SettingsPage;
  changes: number;
  problems: number;
  busy: boolean;
  justSaved: boolean;
  onDiscard: () => void;
  /** What went wrong with saving, where it did. */
  children: ReactNode;
}>;

/** Stays in sight: how much is unsaved, which version stands, and the two ways on. */
export function SaveBar({ page, changes, problems, busy, justSaved, onDiscard, children }: Props) {
  const say = useSay();
  const dates = useDates();
  const { version, savedBy, savedAt } = page;
  return (
    <div className="save-bar">
      {children}
      <p role="status">
        <span className="strong">
          {justSaved ? say('settings.saved', { version }) : say('settings.unsaved', { changes })}
          {problems > 0 && <span className="wrong"> {say('settings.toFix', { problems })}</span>}
        </span>{' '}
        <span className="subtle">
          {version === 0 || !savedAt
            ? say('settings.version.none')
            : say(savedBy ? 'settings.version.by' : 'settings.version', {
                version,
                by: savedBy ?? '',
                day: dates.fullDay(savedAt),
              })}
        </span>
      </p>
      <div className="save-acts">
        <Button kind="quiet" disabled={changes === 0 || busy} onPress={onDiscard}>
          {say('settings.discard')}
        </Button>
        <Button submits kind="primary" busy={busy} disabled={changes === 0 && version > 0}>
          {say('settings.save', { version: version + 1 })}
        </Button>
      </div>
    </div>
  );
}
