import { sideBySide } from '../../../src/app/figures/side-by-side';

test('works side by side end in their order, whoever is first', async () => {
  const ends: ((value: string) => void)[] = [];
  const later = () => new Promise<string>((resolve) => ends.push(resolve));
  const done = sideBySide([later, later]);
  ends[1]?.('second');
  ends[0]?.('first');
  expect(await done).toEqual(['first', 'second']);
});

test('one that fails is told when nothing is under way any more', async () => {
  const told: string[] = [];
  let end: () => void = () => undefined;
  const slow = () => new Promise<void>((resolve) => (end = resolve)).then(() => void told.push('the slow one'));
  const fails = () => Promise.reject(new Error('too much'));
  const done = sideBySide([fails, slow]).catch((error: Error) => told.push(error.message));
  await Promise.resolve();
  expect(told).toEqual([]);
  end();
  await done;
  expect(told).toEqual(['the slow one', 'too much']);
});
