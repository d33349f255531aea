import type { ReactNode } from 'react';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { goToSettings, useSettingsAddress } from './settings-address';

/** Title and the few things that concern the page as a whole. */
export function PageHead({ children }: Readonly<{ children?: ReactNode }>) {
  const say = useSay();
  const settings = useSettingsAddress();
  return (
    <header className="page-head">
      <h1>{say('project.title')}</h1>
      <div className="page-acts">
        {children}
        {settings && <Button onPress={() => goToSettings(settings)}>{say('project.settings')}</Button>}
        <Button onPress={() => window.print()}>{say('project.print')}</Button>
      </div>
    </header>
  );
}
