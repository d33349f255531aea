import { useState } from 'react';
import type { SettingsPage } from '../../../../src/contract/settings';
import { ReadingView } from '../kit/reading-view';
import { useReading } from '../kit/site/use-reading';
import type { SettingsCalls } from './settings-calls';
import { SettingsForm } from './settings-form';
import './settings.css';

/** A project's settings, read once and edited as a draft. */
export function SettingsScreen({ calls }: Readonly<{ calls: SettingsCalls }>) {
  const { reading, reread, replace } = useReading(() => calls.readSettings({}));
  const [savedVersion, setSavedVersion] = useState<number | null>(null);
  const onSaved = (page: SettingsPage) => {
    setSavedVersion(page.version);
    replace(page);
  };
  return (
    <main className="settings">
      <ReadingView reading={reading} onRetry={reread}>
        {(page) => (
          <SettingsForm
            key={page.version}
            page={page}
            calls={calls}
            savedVersion={savedVersion}
            onSaved={onSaved}
            onTheirs={replace}
          />
        )}
      </ReadingView>
    </main>
  );
}
