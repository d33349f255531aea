import { useRef, useState } from 'react';
import type { ImprovementsPage, MadeImprovementView } from '../../../../src/contract/improvements';
import { Button } from '../kit/button';
import { Empty } from '../kit/empty';
import { NotAllowed } from '../kit/not-allowed';
import { Notice } from '../kit/notice';
import { ProblemMessage } from '../kit/problem-message';
import '../kit/page.css';
import { ReadingView } from '../kit/reading-view';
import { useSay } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { Administers, goToSettings, useSettingsAddress } from '../project/settings-address';
import { ViewFiles } from '../project/view-files';
import type { ImprovementCalls } from './improvement-calls';
import './improvements.css';
import { NewImprovement } from './new-improvement';
import { refusalWords } from './refusal-words';
import { RegisterEntry } from './register-entry';
import { useRegister } from './use-register';
import { useRegisterData } from './use-register-data';

type Props = Readonly<{ calls: ImprovementCalls }>;

/** The improvement register: what was submitted, decided and done, whether it helped, and what customers read of it. */
export function ImprovementsScreen({ calls }: Props) {
  const say = useSay();
  const { reading, reread, replace } = useReading(() => calls.readImprovements({}));
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<MadeImprovementView | null>(null);
  const isConfigured = reading.state === 'ready' && reading.value.kind === 'improvements' && reading.value.configured;
  return (
    <main className="page improvements">
      <header className="page-head with-line">
        <div>
          <h1>{say('improvement.title')}</h1>
          <p className="subtle">{say('improvement.lead')}</p>
        </div>
        {isConfigured && !isOpen && (
          <Button kind="primary" onPress={() => setOpen(true)}>
            {say('improvement.add')}
          </Button>
        )}
      </header>
      {made && <Made made={made} />}
      {isOpen && (
        <NewImprovement
          calls={calls}
          source="hand"
          causes={[]}
          onCancel={() => setOpen(false)}
          onMade={(outcome) => {
            setMade(outcome);
            setOpen(false);
            reread();
          }}
        />
      )}
      <ReadingView reading={reading} onRetry={reread}>
        {(page) => (page.kind === 'refused' ? <NotAllowed /> : <Register page={page} calls={calls} onPage={replace} />)}
      </ReadingView>
    </main>
  );
}

export function Made({ made }: Readonly<{ made: MadeImprovementView }>) {
  const say = useSay();
  if (made.kind === 'refused') return null;
  return (
    <Notice kind={made.kind === 'created' ? 'ok' : 'info'} live="polite">
      {made.kind === 'created' ? say('improvement.created', { key: made.issueKey }) : say('improvement.pending')}
    </Notice>
  );
}

type RegisterProps = Readonly<{
  page: ImprovementsPage;
  calls: ImprovementCalls;
  onPage: (page: ImprovementsPage) => void;
}>;

function Register({ page, calls, onPage }: RegisterProps) {
  const say = useSay();
  const { busy, refused, failure, change } = useRegister(onPage);
  const data = useRegisterData(page.entries);
  const part = useRef<HTMLDivElement>(null);
  // The register is read by administrators alone.
  if (page.entries.length === 0)
    return page.configured ? (
      <Nothing />
    ) : (
      <Administers.Provider value>
        <Unset />
      </Administers.Provider>
    );
  return (
    <>
      {page.lags && <Notice kind="warn">{say('improvement.lags')}</Notice>}
      {failure && <ProblemMessage problem={failure.problem} onRetry={failure.again} kept />}
      {refused && (
        <Notice kind="warn" live="polite">
          {refusalWords(say, refused)}
        </Notice>
      )}
      <div ref={part}>
        <div className="improvement-files">
          <ViewFiles title={say('improvement.title')} table={data} part={part} />
        </div>
        <ul className="improvement-list">
          {page.entries.map((entry) => (
            <RegisterEntry key={entry.issueId} entry={entry} busy={busy} calls={calls} change={change} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Nothing() {
  const say = useSay();
  return (
    <Empty icon="info" title={say('improvement.empty')}>
      <p>{say('improvement.empty.how')}</p>
    </Empty>
  );
}

function Unset() {
  const say = useSay();
  const address = useSettingsAddress();
  return (
    <Empty icon="info" title={say('improvement.unset')}>
      <p>{say('improvement.unset.how')}</p>
      {address && (
        <Button kind="link" onPress={() => goToSettings(address)}>
          {say('improvement.settings')}
        </Button>
      )}
    </Empty>
  );
}
