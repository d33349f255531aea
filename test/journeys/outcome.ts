import type { Site } from '../../dev/site/running-site';

const mostTries = 12;
const minute = 60_000;

type Answer = Readonly<{ status: number; body: { result?: unknown } }>;

/** A call of a screen to the app, through the bridge of the page around it. */
export async function invoke(site: Site, as: string, body: unknown): Promise<Answer> {
  const reply = await fetch(`${site.url}/_site/bridge/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `aftercare-as=${as}` },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as { result?: unknown } };
}

const kindOf = (result: unknown) =>
  typeof result === 'object' && result !== null && 'kind' in result ? result.kind : null;

/**
 * Answers in the portal's panel. A call that fails is made again with the same token a minute later, as the
 * screen does it; a refusal is an answer too.
 */
export async function answerAs(site: Site, as: string, key: string, score: number): Promise<void> {
  const payload = {
    ...{
      solved: true,
      score,
      reasons: score <= 2 ? ['took-too-long'] : [],
      expectation: null,
      comment: `Score ${score}`,
    },
    ...{ lostMinutes: null, wantsContact: score === 1, majorConcern: false, revision: 0, token: `token-${key}` },
  };
  const extension = {
    portal: { id: 1 },
    request: { key, typeId: 1 },
    location: `${site.url}/servicedesk/customer/portal/1/${key}`,
  };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { status, body } = await invoke(site, as, {
      moduleKey: 'portal-panel',
      functionKey: 'submitAnswer',
      payload,
      extension,
    });
    if (status === 200 && kindOf(body.result) === 'saved') return;
    await site.advance(minute);
  }
}

const keyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'key' in value ? value.key : null;

/** State, score and whether there is a follow-up; moments and keys differ with the order of things. */
function markOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'none';
  const mark: Readonly<Record<string, unknown>> = { ...value };
  const followUp = mark['followUp'] === undefined ? 'none' : mark['followUp'] === 'owed' ? 'owed' : 'open';
  return [mark['state'], mark['score'] ?? '-', followUp, mark['reason'] ?? '-'].join(' ');
}

/** What can be seen of the app's work in Jira: surveys asked, marks, and follow-ups. Keys of follow-ups depend on their order and do not count. */
export function outcomeOf({ jira }: Site) {
  const issues = [...jira.issues()];
  const requests = issues.filter(({ requestTypeId }) => requestTypeId !== null);
  const surveys = requests.flatMap(({ key, comments }) =>
    comments
      .filter(({ properties }) => 'aftercare.survey' in properties)
      .map(({ properties }) => `${key} ${JSON.stringify(properties['aftercare.survey'])}`),
  );
  const followUps = issues
    .filter(({ properties }) => 'aftercare-follow-up' in properties)
    .map(
      ({ properties, summary, assigneeId, labels }) =>
        [String(keyOf(properties['aftercare-follow-up'])), summary, assigneeId, labels.join()] as const,
    );
  const marks = requests.map(({ key, properties }) => `${key} ${markOf(properties['aftercare'])}`);
  return {
    marks: marks.sort(),
    surveys: surveys.sort(),
    followUps: followUps.sort(([a], [b]) => a.localeCompare(b)),
  };
}

/** Moments, times between them and the keys of follow-ups differ when things happen later or in another order; nothing else may. */
function withoutMoments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMoments);
  if (typeof value === 'string')
    return value.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(moment)').replace(/CARE-\d+/g, 'CARE');
  if (typeof value !== 'object' || value === null) return value;
  const lasting = Object.entries(value).filter(([name]) => name !== 'medianMs');
  return Object.fromEntries(lasting.map(([name, inner]) => [name, withoutMoments(inner)]));
}

/** The Satisfaction page's figures as the service owner reads them. */
export async function figuresOf(site: Site): Promise<unknown> {
  const extension = {
    project: { id: '10000', key: 'HELP', type: 'service_desk' },
    location: `${site.url}/jira/servicedesk/projects/HELP/apps/aftercare`,
  };
  const { status, body } = await invoke(site, 'owner-olga', {
    moduleKey: 'satisfaction-page',
    functionKey: 'readFigures',
    payload: {},
    extension,
  });
  expect(status).toBe(200);
  expect(kindOf(body.result)).not.toBe('refused');
  return withoutMoments(body.result);
}
