import type { FiguresPage } from '../../../../src/contract/project';
import { Button } from '../kit/button';
import { Empty } from '../kit/empty';
import { dateFormat } from '../kit/words/formats';
import { useSay } from '../kit/screen-context';
import { FigureStrip } from './strip/figure-strip';
import { dimensions, isNarrowed } from './filter/filter-address';
import { NeedsNow } from './needs/needs-now';
import type { Filter } from './project-calls';
import { goToSettings, useSettingsAddress } from './settings-address';

/** A period of days to come: there is nothing to count, and nothing to be compared with what was. */
const isAhead = ({ period, asOf, timeZone }: FiguresPage) =>
  period.from >
  dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(asOf));

/** Nobody was asked and nobody has said anything, so every figure would be a dash. */
export const isEmpty = (page: FiguresPage) => {
  const { line, followUps, distribution } = page;
  const isSilent =
    line.satisfied.n === 0 &&
    line.change.before.n === 0 &&
    line.volunteered.n === 0 &&
    distribution.notSolved === 0 &&
    (followUps?.owed ?? 0) === 0;
  return isSilent || isAhead(page);
};

type Props = Readonly<{ page: FiguresPage; filter: Filter; onChange: (change: Partial<Filter>) => void }>;

const hasRequests = ({ strip }: FiguresPage) => strip.some((figure) => figure.kind === 'share' && figure.now.n > 0);

/** Without an answer there still are requests that were re-opened, missed their SLA or want somebody. */
export function NothingYet(props: Props) {
  const { page } = props;
  const isOpen = !isAhead(page);
  return (
    <>
      {isOpen && page.needs.length > 0 && <NeedsNow page={page} />}
      <WhatWillBe {...props} />
      {isOpen && hasRequests(page) && <FigureStrip page={page} />}
    </>
  );
}

/** Of so many hardly ever all are silent, even where one in ten answers: chance alone would do it once in two hundred times. */
const manyAsked = 50;

/** Says what will happen and when; for a narrow choice, how to widen it. */
function WhatWillBe({ page, filter, onChange }: Props) {
  const say = useSay();
  const settings = useSettingsAddress();
  const asked = page.line.response.surveys.n;
  if (isAhead(page))
    return (
      <Empty icon="clock" title={say('project.empty.ahead')}>
        <p>{say('project.empty.ahead.advice')}</p>
      </Empty>
    );
  if (isNarrowed(filter))
    return (
      <Empty icon="info" title={say('project.empty.narrowed')}>
        <p>{say('project.empty.narrowed.advice')}</p>
        <p className="after-chart">
          <Button onPress={() => onChange(Object.fromEntries(dimensions.map((key) => [key, null])))}>
            {say('project.filter.clear')}
          </Button>
        </p>
      </Empty>
    );
  return (
    <Empty icon="clock" title={say(asked > 0 ? 'project.empty.asked' : 'project.empty', { count: asked })}>
      <p>{say(asked > 0 ? 'project.empty.asked.advice' : 'project.empty.advice')}</p>
      {asked >= manyAsked && <p>{say('project.empty.asked.silent')}</p>}
      <p>{say('project.empty.figures')}</p>
      {settings && (
        <p className="after-chart">
          <Button onPress={() => goToSettings(settings)}>{say('project.settings')}</Button>
        </p>
      )}
    </Empty>
  );
}
