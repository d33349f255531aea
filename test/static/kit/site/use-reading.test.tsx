import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button } from '../../../../static/ui/src/kit/button';
import { ReadingView } from '../../../../static/ui/src/kit/reading-view';
import { useReading } from '../../../../static/ui/src/kit/site/use-reading';
import { inAScreen } from '../../in-a-screen';

function Page({ read }: Readonly<{ read: () => Promise<string> }>) {
  const { reading, reread, replace } = useReading(read);
  return (
    <>
      <ReadingView reading={reading} onRetry={reread}>
        {(value) => <p>{value}</p>}
      </ReadingView>
      <Button onPress={() => replace('what another call answered')}>Act</Button>
    </>
  );
}

it('says what failed and tries again when told', async () => {
  const answers = [() => Promise.reject(new Error('down')), () => Promise.resolve('here it is')];
  inAScreen(<Page read={() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve('')} />);
  expect((await screen.findByRole('alert')).textContent).toContain('That did not work');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here it is')).toBeTruthy();
});

it('never lets a slow answer overtake what came after it', async () => {
  let arrive: (value: string) => void = () => undefined;
  const slow = new Promise<string>((resolve) => (arrive = resolve));
  inAScreen(<Page read={() => slow} />);
  await userEvent.click(screen.getByRole('button', { name: 'Act' }));
  await act(async () => arrive('an old answer'));
  expect(screen.getByText('what another call answered')).toBeTruthy();
  expect(screen.queryByText('an old answer')).toBeNull();
});
