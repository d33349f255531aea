import { screen } from '@testing-library/react';
import { useSay } from '../../../../static/ui/src/kit/screen-context';
import { Worded } from '../../../../static/ui/src/kit/words/worded';
import { driversCatalogue } from '../../../../static/ui/src/drivers/drivers-catalogue';
import { inAScreen } from '../../in-a-screen';

function Card() {
  const say = useSay();
  return (
    <p>
      {say('drivers.title.dissatisfied')} – {say('report.export')}
    </p>
  );
}

it('lets a part with words of its own use those of the surface around it', async () => {
  inAScreen(
    <Worded files={[driversCatalogue]}>
      <Card />
    </Worded>,
  );
  expect(await screen.findByText('What goes with dissatisfaction – Export')).toBeTruthy();
});
