import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { countReplay } from '../../dev/replay/count-replay';
import { lookThrough } from '../../dev/replay/first-look';
import { openAfterwards } from '../../dev/replay/open-afterwards';
import { replayLog } from '../../dev/replay/replay-log';
import type { Site } from '../../dev/site/running-site';
import { createSite } from '../../dev/site/site';

const columns = 'at,incident,to_state,caller,opened_at,channel,category,priority,group,assignee,made_sla';

/** When, which incident, into which state, for whom; an SLA missed where it says so. */
const happened = [
  ['2026-01-05T08:00', 'A', 'New', '1'],
  ['2026-01-05T09:00', 'A', 'Resolved', '1'],
  ['2026-01-05T10:00', 'B', 'Resolved', '1'],
  ['2026-01-05T10:30', 'C', 'Closed', '?'],
  ['2026-01-05T11:00', 'D', 'Resolved', '2'],
  ['2026-01-05T11:00', 'E', 'Resolved', '3'],
  ['2026-01-05T11:00', 'F', 'New', '4'],
  ['2026-01-05T11:00', 'G', 'Resolved', '5', 'missed'],
  ['2026-01-05T11:00', 'I', 'New', '4'],
  ['2026-01-05T12:00', 'D', 'Active', '2'],
  ['2026-01-05T12:00', 'D', 'Resolved', '2'],
  ['2026-01-05T12:00', 'G', 'Closed', '5', 'missed'],
  ['2026-01-05T12:00', 'I', 'Resolved', '1'],
  ['2026-01-06T10:00', 'E', 'Active', '3', 'missed'],
  ['2026-01-25T10:00', 'H', 'Resolved', '3'],
] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'a-log-'));
const file = path.join(folder, 'log.csv');
let site: Site;

beforeAll(async () => {
  const rows = happened.map(([at, incident, state, caller, sla]) =>
    [`${at}:00Z`, incident, state, caller, `${at}:00Z`, 'Phone', '1', '3', '2', '7', sla !== 'missed'].join(','),
  );
  writeFileSync(file, [columns, ...rows].join('\n'));
  site = await createSite({ frozen: true, metered: false, queueEventsAMinute: Infinity });
  await replayLog(site, await lookThrough(file), () => undefined);
}, 120_000);

afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a log lived through the app is counted as a person would count it', async () => {
  expect(await countReplay(site)).toMatchObject({
    // A to I; F was never resolved.
    ...{ requests: 9, requestsResolved: 8 },
    // D was resolved twice in one hour, and E is open again at the end.
    ...{ cycles: 9, reopened: 2, requestsReopened: 2 },
    // E missed its SLA by its last row, although it stands open then.
    slaMissed: 2,
    // C has no caller and the first D was withdrawn. B's caller had just been asked about A, and so had the one I was resolved for.
    ...{ noReporter: 1, withdrawn: 1, resting: 2 },
    // A, the second D, E, G, and H twenty days after E.
    ...{ asked: 5, comments: 5, eligiblePeople: 4, peopleAsked: 4 },
  });
});

test('the months can be looked at afterwards, with their figures made', async () => {
  const answer = await fetch(await openAfterwards(site));
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('IT help');
  const { databaseSocket: socketPath, databaseName: database } = site;
  const connection = await mysql.createConnection({ socketPath, user: 'root', database });
  const [rows] = await connection.query(
    'SELECT SUM(closed) AS closed, (SELECT COUNT(*) FROM dirty WHERE ver > clean) AS waiting FROM kpi_request WHERE grain = 0 AND dim = 0',
  );
  connection.destroy();
  expect(rows).toEqual([{ closed: '9', waiting: 0 }]);
});
