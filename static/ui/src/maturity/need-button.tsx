import type { MaturityValueView } from '../../../../src/contract/maturity';
import { Button } from '../kit/button';
import { useSay } from '../kit/screen-context';
import { goToSettings, useSettingsAddress } from '../project/settings-address';

type What = Extract<MaturityValueView, { kind: 'needs' }>['what'];

/** What a metric needs before it can be computed, with the way there. An SLA is set up in Jira, not here. */
export function NeedButton({ what }: Readonly<{ what: What }>) {
  const say = useSay();
  const settings = useSettingsAddress();
  const words = say(`maturity.needs.${what}`);
  if (what === 'sla' || !settings) return <span className="small subtle">{words}</span>;
  return (
    <Button size="small" onPress={() => goToSettings(settings)}>
      {words}
    </Button>
  );
}
