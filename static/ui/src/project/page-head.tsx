import { type ReactNode, useContext } from 'react';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { Audience, useAudienceSay } from './filter/audience-words';
import { goToSettings, useSettingsAddress } from './settings-address';

/** Title and the few things that concern the page as a whole. */
export function PageHead({ children }: Readonly<{ children?: ReactNode }>) {
  const say = useSay();
  const named = useAudienceSay();
  const audience = useContext(Audience);
  const settings = useSettingsAddress();
  return (
    <header className="page-head">
      <div className="page-name">
        <h1>{named('project.title')}</h1>
        {audience === 'sponsors' && <p className="small subtle page-note">{say('project.sponsors')}</p>}
      </div>
      <div className="page-acts">
        {children}
        {settings && <Button onPress={() => goToSettings(settings)}>{say('project.settings')}</Button>}
        <Button onPress={() => window.print()}>{say('project.print')}</Button>
      </div>
    </header>
  );
}
