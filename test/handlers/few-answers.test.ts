import { array, looseObject, nullable, number, parse } from 'valibot';
import { useForgeSql } from '../forge-sql';
import { store } from '../ports/figures/figure-records-seed';
import { askProject, clearProject, now, scored } from './a-ruled-project';

useForgeSql();
jest.setTimeout(60_000);
beforeEach(clearProject);

const page = looseObject({
  distribution: looseObject({ scores: array(looseObject({ count: number(), share: nullable(number()) })) }),
});

const sharesOf = async (scores: readonly number[]) => {
  await store(scored(scores), now.getTime());
  const { distribution } = parse(page, await askProject('administrator', 'readFigures'));
  return distribution.scores.map(({ count, share }) => [count, share]);
};

test('fewer than five answers have no shares of scores, as they have none of the satisfied', async () => {
  const nobody = [0, null];
  expect(await sharesOf([4, 4, 4, 4])).toEqual([nobody, [4, null], nobody, nobody, nobody]);
});

test('five have', async () => {
  expect(await sharesOf([5, 4, 4, 4, 1])).toEqual([
    [1, 0.2],
    [3, 0.6],
    [0, 0],
    [0, 0],
    [1, 0.2],
  ]);
});
