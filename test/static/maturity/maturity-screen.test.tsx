import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { bridged } from '../project/bridge';
import { adviceRules, advices } from '../../../src/domain/figures/catalogue-advice';
import type { MaturityPage, MaturityValueView } from '../../../src/contract/maturity';
import { maturityOf, nothingToJudge } from '../../../src/domain/maturity/maturity-levels';
import { maturityMetrics, type MaturityMetric } from '../../../src/domain/maturity/maturity-metric';
import { plain, shareOf } from '../../../src/domain/figures/share';
import type { MaturityCalls } from '../../../static/ui/src/maturity/maturity-calls';
import { MaturityScreen } from '../../../static/ui/src/maturity/maturity-screen';
import { inAScreen } from '../in-a-screen';
import { filesSaved } from '../kit/files/saved-files';
import { messagesOf } from '../messages';

const share = (k: number, n: number): MaturityValueView => ({ kind: 'share', share: shareOf(plain(k, n)) });
const time: MaturityValueView = {
  ...{ kind: 'time', n: 240, meanMs: 7_200_000, medianMs: 3_600_000, interval: { lower: 3_000_000, upper: 4_200_000 } },
};
const values: Readonly<Partial<Record<MaturityMetric, MaturityValueView>>> = {
  ...{ satisfaction: share(180, 200), 'time-to-respond': time, 'time-to-resolve': time, 'within-sla': share(120, 240) },
  ...{ 'survey-coverage': share(150, 240), 'feedback-channels': { kind: 'count', count: 2, of: 5 } },
  ...{ 'cost-per-contact': { kind: 'needs', what: 'rates' }, 'lost-time': { kind: 'needs', what: 'lost-time' } },
  'cost-of-violations': { kind: 'money', amount: 12_500, currency: 'EUR', units: 50 },
};
const valueOf = (metric: MaturityMetric): MaturityValueView => values[metric] ?? { kind: 'none' };

function aPage(): MaturityPage {
  const figures = Object.fromEntries(maturityMetrics.map((metric) => [metric, valueOf(metric)]));
  const { level, rules } = maturityOf(figures as Parameters<typeof maturityOf>[0]);
  return {
    ...{
      kind: 'maturity',
      period: { from: '2026-04-06', to: '2026-06-29' },
      against: { from: '2026-01-05', to: '2026-04-05' },
    },
    ...{ behindDays: 0, administers: true, nothing: null, level, levelBefore: 1, rules: [...rules] },
    metrics: maturityMetrics.map((metric) => ({ metric, now: valueOf(metric), before: { kind: 'none' } })),
  };
}

const address = 'http://localhost/jira/servicedesk/projects/HELP/apps/aftercare';
const shown = (
  answer: Awaited<ReturnType<MaturityCalls['readMaturity']>> = aPage(),
  locale: 'en-US' | 'de-DE' | 'ja-JP' = 'en-US',
) =>
  inAScreen(<MaturityScreen calls={{ readMaturity: () => Promise.resolve(answer) }} address={null} />, {
    locale,
    address,
  });

describe('the maturity page', () => {
  it('says the level, and what is missing for the next', async () => {
    shown();
    expect(await screen.findByRole('heading', { name: 'Level 2 of 5: Seen' })).toBeTruthy();
    const missing = screen.getByRole('region', { name: /missing for level 3/ });
    expect(missing.textContent).toMatch(/Within SLA: at least 80%.*now 50% .*120 of 240/);
    expect(missing.textContent).not.toMatch(/Ways to say how it went/);
  });

  it('never says a share without its interval and n, nor a mean without its median', async () => {
    shown();
    const metrics = within(await screen.findByRole('region', { name: 'The metrics' }));
    expect(metrics.getByText(/86–93% · 180 of 200|85–93% · 180 of 200/)).toBeTruthy();
    expect(metrics.getAllByText(/median .* · mean 2 hours · n = 240/)).toHaveLength(2);
    expect(metrics.getByText(/€12,500/)).toBeTruthy();
  });

  it('is saved with what each metric is or needs', async () => {
    const saved = filesSaved();
    shown();
    await userEvent.click(await screen.findByText('Export'));
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toMatch(/Satisfied customers,"90% .*180 of 200/);
    expect(text).toContain('Cost per contact,Give your rates,–');
  });

  it('leads to the setting or the question a metric needs', async () => {
    shown();
    const metrics = within(await screen.findByRole('region', { name: 'The metrics' }));
    expect(metrics.getByRole('button', { name: 'Ask for lost time' })).toBeTruthy();
    await userEvent.click(metrics.getByRole('button', { name: 'Give your rates' }));
    expect(JSON.stringify(bridged.at(-1))).toMatch(/settings\/apps\/aftercare/);
  });

  it('names what a metric needs without a way there to whom Jira does not open the settings', async () => {
    shown({ ...aPage(), administers: false });
    const metrics = within(await screen.findByRole('region', { name: 'The metrics' }));
    expect(metrics.getAllByText('Give your rates')).not.toHaveLength(0);
    expect(metrics.queryByRole('button', { name: 'Give your rates' })).toBeNull();
  });

  it('says that there is nothing to judge instead of a level, and leads to a period that has one', async () => {
    const asked: unknown[] = [];
    const empty: MaturityPage = {
      ...{ ...aPage(), level: null, rules: [...nothingToJudge.rules] },
      nothing: { isAhead: true, instead: 'weeks-13' },
    };
    const readMaturity: MaturityCalls['readMaturity'] = async (question) => {
      asked.push(question.period);
      return asked.length === 1 ? empty : aPage();
    };
    inAScreen(
      <MaturityScreen
        calls={{ readMaturity }}
        address={{ search: () => '?period=this-month', push: () => {}, onChange: () => () => {} }}
      />,
      { address },
    );
    expect(await screen.findByText('This period has not begun yet')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /^Level/ })).toBeNull();
    expect(screen.getAllByText('not judged')).toHaveLength(nothingToJudge.rules.length);
    await userEvent.click(screen.getByRole('button', { name: 'Last 13 weeks' }));
    expect(await screen.findByRole('heading', { name: 'Level 2 of 5: Seen' })).toBeTruthy();
    expect(asked).toEqual(['this-month', 'weeks-13']);
  });

  it('shows every rule of every level', async () => {
    const page = aPage();
    shown(page);
    const rules = within(await screen.findByRole('region', { name: /level by level/ }));
    expect(rules.getAllByRole('listitem')).toHaveLength(page.rules.length);
  });

  it.each(['en-US', 'de-DE', 'ja-JP'] as const)(
    'has nothing to complain of for a screen reader in %s',
    async (locale) => {
      const { container } = shown(aPage(), locale);
      await screen.findAllByRole('region');
      expect((await axe(container)).violations).toEqual([]);
    },
  );
});

describe('the words of the service views', () => {
  it.each(['en-US', 'de-DE', 'fr-FR', 'es-ES', 'ja-JP'])(
    'name and define every metric, rule and advice in %s',
    (locale) => {
      const words = messagesOf(locale);
      for (const metric of maturityMetrics) {
        expect(words[`maturity.metric.${metric}`]).toBeTruthy();
        expect(words[`maturity.define.${metric}`]).toBeTruthy();
      }
      for (const advice of advices) expect(words[`catalogue.advice.${advice}`]).toBeTruthy();
      for (const rule of adviceRules) expect(words[`catalogue.ruleInFull.${rule}`]).toBeTruthy();
    },
  );
});
