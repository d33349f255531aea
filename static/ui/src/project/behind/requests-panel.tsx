import { useCallback, useState } from 'react';
import type { ListedRequest } from '../../../../../src/contract/project';
import { Button } from '../../kit/button';
import { Loading } from '../../kit/loading';
import { openIssue, openSearch } from '../../kit/site/navigate';
import { ProblemMessage } from '../../kit/problem-message';
import { useDates, useSay } from '../../kit/screen-context';
import { useReading } from '../../kit/site/use-reading';
import { ScoreSquares } from '../../charts/scores/score-squares';
import type { Behind } from './drill';
import { PackedNote } from './packed-note';
import type { Filter, ProjectCalls } from '../project-calls';
import { SidePanel } from './side-panel';

type Props = Readonly<{
  behind: Behind;
  filter: Filter;
  calls: Pick<ProjectCalls, 'readRequests'>;
  onClose: () => void;
}>;

type Page = Extract<Awaited<ReturnType<ProjectCalls['readRequests']>>, { kind: 'requests' }>;

/** The requests behind a number, newest first; each opens in Jira, and so does the search for all of them. */
export function RequestsPanel({ behind, filter, calls, onClose }: Props) {
  const say = useSay();
  const read = useCallback(
    (after: string | null) => calls.readRequests({ ...filter, ...behind.narrowing, list: behind.list, after }),
    [calls, filter, behind],
  );
  const { reading, reread, replace } = useReading(() => read(null));
  return (
    <SidePanel title={behind.title} onClose={onClose}>
      {reading.state === 'loading' && <Loading />}
      {reading.state === 'failed' && <ProblemMessage problem={reading.problem} onRetry={reread} />}
      {reading.state === 'ready' &&
        (reading.value.kind === 'refused' ? (
          <p>{say('project.behind.notSeen')}</p>
        ) : (
          <Requests page={reading.value} readMore={read} onMore={replace} />
        ))}
    </SidePanel>
  );
}

type RequestsProps = Readonly<{
  page: Page;
  readMore: (after: string) => ReturnType<ProjectCalls['readRequests']>;
  onMore: (page: Page) => void;
}>;

function Requests({ page, readMore, onMore }: RequestsProps) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const { requests, next, jql } = page;
  const more = async (after: string) => {
    setBusy(true);
    const found = await readMore(after).catch(() => null);
    setBusy(false);
    if (found?.kind !== 'requests') return;
    const together = [...requests, ...found.requests];
    onMore({ ...found, requests: together, jql: searchFor(together) });
  };
  if (requests.length === 0)
    return (
      <>
        <PackedNote before={page.packedBefore} />
        {page.packedBefore === null && <p className="subtle">{say('project.requests.none')}</p>}
      </>
    );
  return (
    <>
      <PackedNote before={page.packedBefore} />
      <ul className="request-list">
        {requests.map((request) => (
          <Listed key={`${request.issueKey} ${request.resolvedAt}`} request={request} />
        ))}
      </ul>
      <footer>
        {next !== null && (
          <Button busy={isBusy} onPress={() => void more(next)}>
            {say('project.requests.more')}
          </Button>
        )}
        <Button onPress={() => openSearch(jql)}>{say('project.requests.inJira')}</Button>
      </footer>
    </>
  );
}

/** Finds in Jira what is listed here, however often more was asked for. */
const searchFor = (requests: readonly ListedRequest[]) =>
  `issuekey in (${[...new Set(requests.map(({ issueKey }) => issueKey))].join(', ')})`;

function Listed({ request }: Readonly<{ request: ListedRequest }>) {
  const { issueKey, requestType, team, resolvedAt, answeredAt, score, solved } = request;
  const say = useSay();
  const dates = useDates();
  return (
    <li>
      <Button kind="link" onPress={() => openIssue(issueKey)}>
        {issueKey}
      </Button>
      <span className="small subtle">{[requestType, team].filter((name) => name !== null).join(' · ')}</span>
      {score !== null && <ScoreSquares score={score} label={say('kit.scoreOfFive', { score })} />}
      {score === null && <span className="small subtle">{solved === false ? say('kit.notSolved') : ''}</span>}
      <span />
      <span className="small subtle">
        {answeredAt === null
          ? say('project.requests.resolved', { day: dates.day(resolvedAt) })
          : say('project.requests.answered', { day: dates.day(answeredAt) })}
      </span>
    </li>
  );
}
