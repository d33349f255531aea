import { deskControls } from './desk-controls';
import { parseStep } from './duration';
import { CallError, json, readJson, type Answer, type Call } from './exchange';
import { FaultError } from './faults';
import type { Site } from './running-site';

type ControlOptions = Pick<Site, 'clock' | 'traffic' | 'faults' | 'jira' | 'forge' | 'advance' | 'settle' | 'reset'>;

type Act = (options: ControlOptions, call: Call) => Promise<Answer> | Answer;

const clockExample = '{"advance":"PT4H"}';

const minute = 60_000;
const atTheEnd = [
  { interval: 'fiveMinute', from: 5 * minute },
  { interval: 'hour', from: 60 * minute },
] as const;

/**
 * Somebody who moves the clock four hours wants to see what is due in four hours, and not minutes later when the
 * next schedule happens to fall. So schedules that fell within the step also see its end; Forge may run them twice too.
 */
async function seeTheEnd({ forge, settle }: ControlOptions, moved: number): Promise<Date> {
  for (const { interval, from } of atTheEnd) if (moved >= from) await forge.runSchedule(interval);
  return settle();
}

async function moveClock(options: ControlOptions, call: Call): Promise<Answer> {
  const { advance: by } = readJson(call, clockExample);
  const milliseconds = typeof by === 'string' ? parseStep(by) : null;
  if (milliseconds === null)
    throw new CallError(
      400,
      `"advance" must be an ISO 8601 duration of at most P400D, for example ${clockExample}, "P1D" or "PT30M".`,
    );
  await options.advance(milliseconds);
  return json(200, { now: (await seeTheEnd(options, milliseconds)).toISOString() });
}

function setFaults({ faults }: ControlOptions, call: Call): Answer {
  try {
    return json(200, faults.set(readJson(call, '{"duplicate":0.3,"late":"PT3M"}')));
  } catch (error) {
    if (error instanceof FaultError) throw new CallError(400, error.message);
    throw error;
  }
}

function tellTraffic({ traffic }: ControlOptions, { url }: Call): Answer {
  const since = Number(url.searchParams.get('since') ?? 0);
  if (!Number.isInteger(since) || since < 0)
    throw new CallError(400, '"since" must be a number from an earlier answer\'s "next", or 0.');
  return json(200, traffic.since(since));
}

const schedulesOf = ({ forge }: ControlOptions) => forge.manifest.schedules.map(({ key }) => key);

async function runSchedule(options: ControlOptions, call: Call): Promise<Answer> {
  const { forge, settle } = options;
  const { run: key } = readJson(call, '{"run":"every-five-minutes"}');
  const known = schedulesOf(options);
  if (typeof key !== 'string' || !known.includes(key))
    throw new CallError(400, `"run" must be one of: ${known.join(', ')}.`);
  await forge.runSchedule(key);
  return json(200, { now: (await settle()).toISOString() });
}

/** Acts that take nothing: a body that says something was meant for another, or expects what does not happen. */
const withNothing =
  (act: Act): Act =>
  (options, call) => {
    const given = Object.keys(readJson(call, '{}'));
    if (given.length === 0) return act(options, call);
    throw new CallError(
      400,
      `${call.url.pathname} takes nothing: no body, or {}. It was given "${given.join('", "')}".`,
    );
  };

const acts: Readonly<Record<string, Act>> = {
  'GET /_site/clock': ({ clock }) =>
    json(200, { now: clock.now().toISOString(), nextDue: clock.nextDue()?.toISOString() ?? null }),
  'POST /_site/clock': moveClock,
  'POST /_site/settle': withNothing(async ({ settle }) => json(200, { now: (await settle()).toISOString() })),
  'GET /_site/traffic': tellTraffic,
  'GET /_site/counts': ({ traffic }) => json(200, traffic.counts()),
  'GET /_site/mail': ({ jira }) => json(200, { items: jira.mail() }),
  'GET /_site/faults': ({ faults }) => json(200, faults.current()),
  'POST /_site/faults': setFaults,
  'GET /_site/schedule': (options) => json(200, { schedules: schedulesOf(options) }),
  'POST /_site/schedule': runSchedule,
  ...deskControls,
  'POST /_site/reset': withNothing(async ({ reset, clock }) => {
    await reset();
    return json(200, { now: clock.now().toISOString() });
  }),
};

/** The site's own controls: time, faults, traffic, mail. JSON in, JSON out; nothing of this exists in Jira. */
export async function answerControl(options: ControlOptions, call: Call): Promise<Answer> {
  const act = acts[`${call.method} ${call.url.pathname}`];
  if (act) return act(options, call);
  const known = Object.keys(acts).filter((route) => route.endsWith(` ${call.url.pathname}`));
  if (known.length > 0) throw new CallError(405, `Here the site knows: ${known.join(', ')}.`);
  throw new CallError(404, `The site knows: ${Object.keys(acts).join(', ')}.`);
}
