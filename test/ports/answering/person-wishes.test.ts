import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlPersonWishes } from '../../../src/adapters/sql/answering/person-wishes';
import type { PersonWishes } from '../../../src/ports/answering/person-wishes';
import { at } from '../../builders';
import { inMemoryPersonWishes } from '../../fakes/person-wishes';
import { statementsOf, useForgeSql } from '../../forge-sql';

const now = at('2026-03-02T09:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const claimFor = (accountId: string, cycleKey: string, restDays = 14) => ({ accountId, cycleKey, restDays });

/** What every book of wishes promises. */
function promises(make: () => Promise<PersonWishes>) {
  let wishes: PersonWishes;
  beforeEach(async () => {
    wishes = await make();
  });
  const heldFor = async (cycleKey: string, when: Date, restDays = 14) =>
    (await wishes.claim([claimFor('dora', cycleKey, restDays)], when)).get('dora')?.askedFor;

  it('knows nothing of somebody who was never asked and wished nothing', async () => {
    expect(await wishes.find('dora')).toEqual({ optedOut: false, snoozedUntil: null, askedAt: null, askedFor: null });
  });

  it('gives one ask per rest period to whoever claims first', async () => {
    expect(await heldFor('1:1', now)).toBe('1:1');
    expect(await heldFor('2:1', inDays(13))).toBe('1:1');
    expect(await heldFor('2:1', inDays(14))).toBe('2:1');
    expect(await wishes.find('dora')).toMatchObject({ askedAt: inDays(14).getTime(), askedFor: '2:1' });
  });

  it('lets no rest keep anybody from being asked where it is set to nothing, not even when clocks disagree', async () => {
    await heldFor('1:1', now, 0);
    expect(await heldFor('2:1', new Date(now.getTime() - 2), 0)).toBe('2:1');
  });

  it('renews a claim for the same cycle, so that the rest starts at the ask and not at a first try', async () => {
    await heldFor('1:1', now);
    expect(await heldFor('1:1', inDays(1))).toBe('1:1');
    expect(await wishes.find('dora')).toMatchObject({ askedAt: inDays(1).getTime() });
  });

  it('never asks somebody who stopped, until they start again', async () => {
    await wishes.stop('dora');
    expect(await heldFor('1:1', now)).toBeNull();
    await wishes.startAgain('dora');
    expect(await heldFor('1:1', now)).toBe('1:1');
  });

  it('leaves a snoozed person alone until the day they named', async () => {
    await wishes.snooze('dora', inDays(30));
    expect(await heldFor('1:1', inDays(29))).toBeNull();
    expect(await heldFor('1:1', inDays(30))).toBe('1:1');
  });

  it('keeps a wish apart from when somebody was asked', async () => {
    await heldFor('1:1', now);
    await wishes.snooze('dora', inDays(90));
    await wishes.stop('dora');
    expect(await wishes.find('dora')).toEqual({
      optedOut: true,
      snoozedUntil: inDays(90).getTime(),
      askedAt: now.getTime(),
      askedFor: '1:1',
    });
    await wishes.startAgain('dora');
    expect(await wishes.find('dora')).toMatchObject({ optedOut: false, snoozedUntil: null, askedAt: now.getTime() });
  });

  it('decides for many people at once, each by the rest period of their project', async () => {
    await wishes.claim([claimFor('dora', '1:1'), claimFor('emil', '2:1')], now);
    const held = await wishes.claim(
      [claimFor('dora', '3:1', 7), claimFor('emil', '4:1', 30), claimFor('fay', '5:1', 14)],
      inDays(10),
    );
    expect([...held].map(([who, { askedFor }]) => [who, askedFor]).sort()).toEqual([
      ['dora', '3:1'],
      ['emil', '2:1'],
      ['fay', '5:1'],
    ]);
  });

  it('asks in spite of a rest of no days', async () => {
    await heldFor('1:1', now);
    expect(await heldFor('2:1', inDays(1), 0)).toBe('2:1');
  });
}

describe('wishes in memory', () => promises(async () => inMemoryPersonWishes()));

describe('wishes in Forge SQL', () => {
  useForgeSql();
  promises(async () => {
    await db.selectFrom('person').select('account_id').limit(1).execute();
    await sql`DELETE FROM person`.execute(db);
    return sqlPersonWishes;
  });

  it('claims for many people in two statements', async () => {
    const claims = [1, 2, 3, 4].map((n) => claimFor(`person-${n}`, `${n}:1`));
    expect(await statementsOf(() => sqlPersonWishes.claim(claims, now))).toHaveLength(2);
  });
});
