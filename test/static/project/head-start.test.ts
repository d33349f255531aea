import { withHeadStart } from '../../../static/ui/src/project/head-start';
import { usualFilter } from '../../../static/ui/src/project/filter/filter-address';
import { referenceFigures } from './reference-figures';
import { anAddress, answering } from './show-project';

it('asks once for what the address holds, before the screen does, and anew for every later choice', async () => {
  const asked: unknown[] = [];
  const readFigures = (input: object) => {
    asked.push(input);
    return Promise.resolve(referenceFigures());
  };
  const { calls } = withHeadStart(answering({ readFigures }), Promise.resolve(anAddress('?period=weeks-4')));
  await calls.readFigures({ ...usualFilter, period: 'weeks-4' });
  expect(asked).toEqual([{ ...usualFilter, period: 'weeks-4' }]);
  await calls.readFigures({ ...usualFilter, team: 3 });
  expect(asked).toHaveLength(2);
});

it('tells a failure to the one who asks', async () => {
  const readFigures = () => Promise.reject(new Error('no'));
  const { calls } = withHeadStart(answering({ readFigures }), Promise.resolve(null));
  await expect(calls.readFigures(usualFilter)).rejects.toThrow('no');
});

it('has the figures at hand once they have come, so that a screen shown later need not wait', async () => {
  const figures = referenceFigures();
  const { first } = withHeadStart(
    answering({ readFigures: () => Promise.resolve(figures) }),
    Promise.resolve(anAddress()),
  );
  expect(first.here()).toBeUndefined();
  await first.wait;
  expect(first.here()).toBe(figures);
});
