import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { explainAfterMs } from '../../../static/ui/src/project/still-counting';
import { aShare } from '../charts/shares';
import { referenceFigures } from './reference-figures';
import { anAddress, answering, showProject } from './show-project';

describe('when there are no figures', () => {
  const none = aShare(0, 0);
  const change = { before: none, difference: null, interval: null, verdict: 'not-enough' as const };
  const reference = referenceFigures();
  const nothing = referenceFigures({
    needs: [],
    line: {
      ...reference.line,
      satisfied: none,
      change,
      mean: null,
      silent: null,
      volunteered: none,
      response: { people: none, change, surveys: none },
    },
    distribution: { ...reference.distribution, notSolved: 0, low: 0, high: 0 },
    followUps: reference.followUps && { ...reference.followUps, owed: 0 },
  });

  it('says what will happen, and leads to the settings', async () => {
    const { container } = showProject(answering({ readFigures: () => Promise.resolve(nothing) }));
    expect(await screen.findByText('Nobody has been asked in this period yet')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Settings' })).toHaveLength(2);
    expect((await axe(container)).violations).toEqual([]);
  });

  it('shows what happened to requests even where nobody has answered', async () => {
    const strip = nothing.strip.map((figure) => (figure.kind === 'share' ? { ...figure, change } : figure));
    showProject(answering({ readFigures: () => Promise.resolve({ ...nothing, strip, needs: reference.needs }) }));
    await screen.findByText('Nobody has been asked in this period yet');
    expect(screen.getByRole('heading', { name: 'Service figures (A27)' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Needs you now' })).toBeTruthy();
    expect(screen.queryByText(/no answers/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Week by week' })).toBeNull();
  });

  it.each([
    [49, false],
    [50, true],
  ])('of %s silent customers it says whether to look if they are asked at all: %s', async (n, isTold) => {
    const response = { ...nothing.line.response, surveys: aShare(0, n) };
    const silent = { ...nothing, line: { ...nothing.line, response } };
    showProject(answering({ readFigures: () => Promise.resolve(silent) }));
    await screen.findByText(`${n} surveys are out, nobody has answered yet`);
    expect(screen.queryByText(/has to be on/) !== null).toBe(isTold);
  });

  it('says of a period of days to come that it has not begun, whatever there was before', async () => {
    const ahead = referenceFigures({ period: { from: '2026-07-01', to: '2026-09-30' } });
    showProject(answering({ readFigures: () => Promise.resolve(ahead) }));
    expect(await screen.findByText('This period has not begun yet')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Week by week' })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Period' })).toBeTruthy();
  });

  it('offers to widen a choice that is too narrow', async () => {
    const address = anAddress('?team=4');
    showProject(answering({ readFigures: () => Promise.resolve(nothing) }), address);
    await screen.findByText('No answers for this choice');
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] ?? document.body);
    expect(address.visited.at(-1)).toBe('');
  });

  it('shows its shape while they are on their way', async () => {
    showProject(answering({ readFigures: () => new Promise(() => {}) }));
    expect(screen.getByRole('status').textContent).toContain('Loading');
    await screen.findByRole('combobox', { name: 'Team' });
  });

  it('says why a long wait under a filter is one, and only then', async () => {
    jest.useFakeTimers();
    try {
      const never = answering({ readFigures: () => new Promise(() => {}) });
      const { unmount } = showProject(never, anAddress('?team=4'));
      act(() => void jest.advanceTimersByTime(explainAfterMs - 1));
      expect(screen.queryByText(/^Still counting/)).toBeNull();
      act(() => void jest.advanceTimersByTime(1));
      expect(screen.getByText(/^Still counting/)).toBeTruthy();
      unmount();
      showProject(never);
      act(() => void jest.advanceTimersByTime(explainAfterMs));
      expect(screen.queryByText(/^Still counting/)).toBeNull();
      await act(async () => {});
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not wait at all for those that came before the screen', async () => {
    const figures = referenceFigures();
    showProject(answering({ readFigures: () => Promise.resolve(figures) }), null, {
      wait: Promise.resolve(figures),
      here: () => figures,
    });
    expect(screen.queryByText(/Loading/)).toBeNull();
    expect(screen.getByText('Needs you now')).toBeTruthy();
    // What is loaded by itself comes last.
    await screen.findByRole('button', { name: 'Download CSV' });
  });

  it('tries again after a failure', async () => {
    let attempts = 0;
    const readFigures = () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('no')) : Promise.resolve(referenceFigures());
    };
    showProject(answering({ readFigures }));
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Latest words' })).toBeTruthy();
  });

  it('shows neither figures nor filters to who may not see them', async () => {
    const { container } = showProject(
      answering({ readFigures: () => Promise.resolve({ kind: 'refused', because: 'not-allowed' }) }),
    );
    expect(await screen.findByText('You may not see the figures of this project')).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('asks for another period where there is no such period', async () => {
    showProject(answering({ readFigures: () => Promise.resolve({ kind: 'refused', because: 'period-invalid' }) }));
    expect(await screen.findByText('There is no such period')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Period' })).toBeTruthy();
  });
});

describe('the figures of sponsors', () => {
  it('name them in the heading, the headline, its definition and the report', async () => {
    window.print = () => undefined;
    showProject(answering(), anAddress('?audience=sponsors'));
    expect(screen.getByRole('heading', { level: 1, name: 'Satisfaction of sponsors' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Satisfied sponsors' }));
    expect(await screen.findByText(/all scores of sponsors who were asked/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Report' }));
    const report = document.querySelector('.report')?.textContent;
    expect(report).toMatch(/^Sponsor satisfaction: HELP/);
    expect(report).toContain('Answers of: sponsors');
    expect(document.body.textContent).not.toMatch(/customer satisfaction|satisfied customers/i);
  });
});

describe('the way to the settings', () => {
  it('shows no way to the settings to whom Jira would refuse them', async () => {
    const agents = { ...referenceFigures().sight, administers: false };
    showProject(answering({ readFigures: async () => referenceFigures({ sight: agents }) }));
    await screen.findByRole('button', { name: 'CARE-36' });
    expect(screen.queryByRole('button', { name: 'Settings' })).toBeNull();
  });

  it('shows administrators the way to the settings though a period cannot be counted', async () => {
    const refused = { kind: 'refused', because: 'period-invalid', administers: true } as const;
    showProject(answering({ readFigures: async () => refused }));
    expect(await screen.findByRole('button', { name: 'Settings' })).toBeTruthy();
  });
});
