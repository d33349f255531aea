import { startClock } from '../../../dev/site/clock';

const start = new Date('2026-03-02T09:00:00Z');
const frozen = () => startClock({ start, frozen: true });
const SECOND = 1_000;

test('a frozen clock stands still until it is moved', async () => {
  const clock = frozen();
  expect(clock.now()).toEqual(start);
  await expect(clock.advance(90 * SECOND)).resolves.toEqual(new Date('2026-03-02T09:01:30Z'));
  expect(clock.now()).toEqual(new Date('2026-03-02T09:01:30Z'));
});

test('moving forward runs what falls due, in order, each at its own time', async () => {
  const clock = frozen();
  const ran: string[] = [];
  const note = (name: string) => () => ran.push(`${name} ${clock.now().toISOString().slice(11, 19)}`);
  clock.at(start.getTime() + 20 * SECOND, 'second', note('second'));
  clock.at(start.getTime() + 10 * SECOND, 'first', note('first'));
  clock.at(start.getTime() + 60 * SECOND, 'later', note('later'));
  await clock.advance(30 * SECOND);
  expect(ran).toEqual(['first 09:00:10', 'second 09:00:20']);
});

test('what a task makes due is run on the same move', async () => {
  const clock = frozen();
  const ran: number[] = [];
  const again = () => {
    ran.push((clock.now().getTime() - start.getTime()) / SECOND);
    clock.at(clock.now().getTime() + 10 * SECOND, 'again', again);
  };
  clock.at(start, 'again', again);
  await clock.advance(35 * SECOND);
  expect(ran).toEqual([0, 10, 20, 30]);
});

test('settling waits for tasks that take their time', async () => {
  const clock = frozen();
  let done = false;
  clock.at(start, 'slow', () => new Promise<void>((resolve) => setImmediate(() => resolve(void (done = true)))));
  await clock.settle();
  expect(done).toBe(true);
});

test('a task under the same key takes the place of the first, and can be cancelled', async () => {
  const clock = frozen();
  const ran: string[] = [];
  clock.at(start, 'one', () => ran.push('old'));
  clock.at(start, 'one', () => ran.push('new'));
  clock.at(start, 'two', () => ran.push('two'));
  clock.cancel('two');
  await clock.settle();
  expect(ran).toEqual(['new']);
});

test('a site that does not come to rest is told so, and time goes on afterwards', async () => {
  const clock = frozen();
  const again = () => clock.at(clock.now(), 'again', again);
  again();
  await expect(clock.settle()).rejects.toThrow('again is due again and again');
  clock.cancel('again');
  await expect(clock.advance(SECOND)).resolves.toEqual(new Date('2026-03-02T09:00:01Z'));
});

test('a failing task stops nothing', async () => {
  const clock = frozen();
  const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const ran: string[] = [];
  clock.at(start, 'bad', () => {
    throw new Error('bad');
  });
  clock.at(start, 'good', () => ran.push('good'));
  await clock.settle();
  expect(ran).toEqual(['good']);
  expect(complain).toHaveBeenCalledTimes(1);
  complain.mockRestore();
});

test('time that passes by itself brings tasks about', async () => {
  const clock = startClock({ start });
  const at = await new Promise<Date>((resolve) => clock.at(start.getTime() + 5, 'soon', () => resolve(clock.now())));
  expect(at.getTime()).toBeGreaterThanOrEqual(start.getTime() + 5);
  clock.stop();
});

test('time does not go back', async () => {
  await expect(frozen().advance(-1)).rejects.toThrow('Time only moves forward.');
});
