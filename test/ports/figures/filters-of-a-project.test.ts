import { db } from '../../../src/adapters/sql/driver';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, ports, recompute, today } from './a-desk-of-figures';
import { cycleRow, project, seeds } from './figure-records-seed';

useForgeSql();

const other = project + 1;

beforeEach(async () => {
  await clearDesk();
  await db.deleteFrom('dimension').execute();
});

const offered = async (projectId: number) =>
  (await ports.records.choices(projectId, '', 10)).map(({ kind, name }) => `${kind} ${name}`).sort();

test('a project is offered its own request types and teams, what the site has of the rest, before figures are made and after', async () => {
  const [first, second] = seeds(2, today, today);
  if (!first || !second) throw new Error('two are needed');
  await db
    .insertInto('cycle')
    .values([
      { ...cycleRow({ ...first, requestType: 1, team: 1 }, now.getTime()), project_id: project },
      { ...cycleRow({ ...second, requestType: 2, team: 2 }, now.getTime()), project_id: other },
    ])
    .execute();
  const named = (kind: string, id: number, name: string) => ({ kind, id, name, external_id: `${kind}-${id}` });
  await db
    .insertInto('dimension')
    .values([
      ...[named('request-type', 1, 'Get IT help'), named('request-type', 2, 'Access card')],
      ...[named('team', 1, 'Network'), named('team', 2, 'Facilities')],
      ...[named('channel', 1, 'portal'), named('priority', 1, 'High'), named('organisation', 1, 'Acme')],
    ])
    .execute();
  const site = ['channel portal', 'organisation Acme', 'priority High'];
  const see = async () => {
    expect(await offered(project)).toEqual([...site, 'request-type Get IT help', 'team Network']);
    expect(await offered(other)).toEqual([...site, 'request-type Access card', 'team Facilities']);
  };
  await see();
  await recompute();
  await see();
});
