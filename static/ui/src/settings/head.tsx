import Heading from '@atlaskit/heading';
import { Switch } from './fields';
import { Notice } from '../kit/notice';
import { useSay } from '../kit/screen-context';
import type { SectionProps } from './settings-calls';

const sections = ['who', 'when', 'what', 'followUp', 'rights', 'backFill'] as const;

/** Which project, whether it asks at all, and the way to each section. */
export function Head({ page, draft, change }: SectionProps) {
  const say = useSay();
  return (
    <>
      <header className="head">
        <div>
          <p className="small subtle">{say('settings.crumbs', { project: page.projectName, key: page.projectKey })}</p>
          <Heading as="h1" size="large">
            {say('settings.title')}
          </Heading>
        </div>
        <Switch label={say('settings.on')} on={draft.on} onChange={(on) => change({ on })} />
      </header>
      <nav className="tabs" aria-label={say('settings.sections')}>
        {sections.map((section) => (
          <a key={section} href={`#${section}`}>
            {say(`settings.${section}`)}
          </a>
        ))}
      </nav>
      {!draft.on && (
        <Notice kind="info" icon="off">
          {say('settings.off')}
        </Notice>
      )}
    </>
  );
}
