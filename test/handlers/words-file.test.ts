import type { Role } from '../../src/domain/settings/rights';
import { useForgeSql } from '../forge-sql';
import { askProject as ask, clearProject, rule, storeWords, storeWordsOfTeams } from './a-ruled-project';

useForgeSql();
jest.setTimeout(60_000);

beforeEach(clearProject);

describe('the file of words', () => {
  beforeEach(storeWordsOfTeams);

  test('holds what the screen shows, to nobody more and with no name more', async () => {
    const told = async (who: Role) => {
      const { kind, words, hasNames } = await ask(who, 'readWords');
      const found = words as { comment: string; customer: unknown }[] | undefined;
      return [
        hasNames ?? kind,
        ...(found ?? []).map(({ comment, customer }) => `${comment} ${String(customer)}`).sort(),
      ];
    };
    expect(await told('administrator')).toEqual([true, 'Words 501 Dora', 'Words 502 Dora', 'Words 503 Dora']);
    expect(await told('agent')).toEqual(['refused']);
    rule({ answers: 'agents', comments: 'agents' });
    expect(await told('agent')).toEqual([false, 'Words 501 null', 'Words 502 null']);
    expect(await told('colleague')).toEqual(['refused']);
    rule({ anonymous: true });
    expect(await told('administrator')).toEqual(['refused']);
  });

  test('holds each once, however many pages and however many were written at once', async () => {
    for (let issue = 600; issue < 920; issue += 1) await storeWords(issue, 8, 3);
    const first = await ask('administrator', 'readWords');
    const second = await ask('administrator', 'readWords', { after: first['next'] });
    const all = [first, second].flatMap(({ words }) => words as { comment: string }[]);
    expect(second['next']).toBeNull();
    expect(new Set(all.map(({ comment }) => comment)).size).toBe(323);
    expect(all).toHaveLength(323);
  });
});
