import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import '../project/bridge';
import type { GadgetSettings } from '../../../src/contract/portfolio';
import { GadgetEdit } from '../../../static/ui/src/gadget/gadget-edit';
import type { PortfolioCalls } from '../../../static/ui/src/portfolio/portfolio-calls';
import { inAScreen } from '../in-a-screen';

const named = (n: number) => ({ id: String(n), key: `P${n}`, name: `Project ${n}` });

/** The form of a gadget on a site with sixty projects, or with as many as are given. */
function shown(settings: GadgetSettings | null, count = 60) {
  const all = Array.from({ length: count }, (_, i) => named(i + 1));
  const saved: GadgetSettings[] = [];
  const readChoices: PortfolioCalls['readChoices'] = async ({ search = '', chosen }) => {
    const found = all.filter(({ name }) => name.includes(search));
    const first = found.slice(0, 50);
    const kept = all.filter(({ id }) => id === chosen && !first.some((one) => one.id === id));
    return { projects: [...kept, ...first], more: found.length - first.length };
  };
  const calls: PortfolioCalls = {
    ...{ readChoices, readSummary: () => Promise.reject(new Error('not asked for')) },
    readPortfolio: () => Promise.reject(new Error('not asked for')),
  };
  return { saved, ...inAScreen(<GadgetEdit calls={calls} settings={settings} onSave={(one) => saved.push(one)} />) };
}

it('finds a project beyond the first fifty by a search', async () => {
  const { saved, container } = shown(null);
  expect(await screen.findByText('10 more projects: a search finds them.')).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search projects' }), 'Project 57{Enter}');
  expect(await screen.findByText('One project')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toEqual([{ projectId: '57', period: 'weeks-13' }]);
});

it('keeps the project it is set to, wherever that stands and whatever is searched for', async () => {
  const { saved } = shown({ projectId: '60', period: 'weeks-4' });
  await userEvent.type(await screen.findByRole('searchbox'), 'Project 3{Enter}');
  expect(await screen.findByText('12 projects')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toEqual([{ projectId: '60', period: 'weeks-4' }]);
});

it('offers no search where all projects are listed', async () => {
  shown(null, 3);
  await screen.findByRole('button', { name: 'Save' });
  expect(screen.queryByRole('searchbox')).toBeNull();
});
