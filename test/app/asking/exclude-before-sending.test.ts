import { noExclusions, type Exclusions } from '../../../src/domain/asking/exclusions';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { Refusal } from '../../../src/ports/platform/refusal';
import { askWorld, due, minute, states } from '../../fakes/ask-world';

describe('whom the settings leave in peace by now', () => {
  const excluding = (given: Partial<Exclusions>) => {
    const desk = askWorld();
    desk.world.settings = { ...defaultSettings, exclusions: { ...noExclusions, ...given } };
    return desk;
  };

  it('is not asked, and counts as not eligible', async () => {
    const desk = excluding({ people: ['customer-dora'] });
    await desk.resolve(1);
    await desk.resolve(2, { reporter: 'customer-emil' });
    expect(await desk.ask()).toBe(1);
    expect(await desk.ports.cycles.findNewest(1)).toMatchObject({
      ...{ state: 'ineligible', reason: 'excluded-person', eligible: false },
    });
  });

  it('is found by one look of the filter at the whole batch', async () => {
    const desk = excluding({ jql: 'labels = quiet' });
    const looks: (readonly number[])[] = [];
    desk.world.match = async (_, issueIds) => {
      looks.push(issueIds);
      return { kind: 'matched', issueIds: new Set([2]) };
    };
    await desk.resolve(1);
    await desk.resolve(2, { reporter: 'customer-emil' });
    await desk.ask();
    expect(looks).toEqual([[1, 2]]);
    expect(await states(desk, 1, 2)).toEqual([
      ['asked', null],
      ['ineligible', 'excluded-by-filter'],
    ]);
  });

  it('waits when the filter cannot be used, is asked once it is mended, and given up when the survey would have closed', async () => {
    const desk = excluding({ jql: 'gone = 1' });
    desk.world.match = async () => ({ kind: 'unusable', says: 'Field gone does not exist.' });
    await desk.resolve(1);
    expect(await desk.ask()).toBe(0);
    expect(await states(desk, 1)).toEqual([['planned', null]]);
    await desk.resolve(2, { reporter: 'customer-emil' });
    desk.pass(15 * 24 * 60 * minute);
    await desk.ask();
    expect(await states(desk, 1, 2)).toEqual([
      ['withdrawn', 'filter-unusable'],
      ['withdrawn', 'filter-unusable'],
    ]);
    await desk.resolve(3, { askAt: due.getTime(), resolvedAt: due.getTime() + 14 * 24 * 60 * minute });
    await desk.ask();
    desk.world.match = async () => ({ kind: 'matched', issueIds: new Set() });
    desk.pass(60 * minute);
    expect(await desk.ask()).toBe(1);
  });

  it('waits when Jira cannot say which groups somebody is in, while others are asked', async () => {
    const desk = excluding({ groups: ['g1'] });
    desk.world.groupsOf = async (accountId) => {
      if (accountId === 'customer-dora') throw new Refusal(503, '', null, 'GET groups');
      return [];
    };
    await desk.resolve(1);
    await desk.resolve(2, { reporter: 'customer-emil' });
    expect(await desk.ask()).toBe(1);
    expect(await states(desk, 1, 2)).toEqual([
      ['planned', null],
      ['asked', null],
    ]);
    desk.world.groupsOf = async () => ['g1'];
    desk.pass(5 * minute);
    await desk.ask();
    expect(await states(desk, 1)).toEqual([['ineligible', 'excluded-person']]);
  });

  it('keeps its attempts for sending: a wait of days for a mended filter costs none of them', async () => {
    const desk = excluding({ jql: 'gone = 1' });
    desk.world.match = async () => ({ kind: 'unusable', says: 'Field gone does not exist.' });
    await desk.resolve(1);
    for (let hour = 0; hour < 48; hour += 1) {
      await desk.ask();
      desk.pass(60 * minute);
    }
    desk.world.match = async () => ({ kind: 'matched', issueIds: new Set() });
    desk.faults.beforePosting = () => {
      throw new Refusal(503, '', null, 'POST comment');
    };
    await desk.ask();
    expect(await states(desk, 1)).toEqual([['planned', null]]);
    desk.faults.beforePosting = () => undefined;
    desk.pass(60 * minute);
    expect(await desk.ask()).toBe(1);
  });

  it('waits an hour where the app may not see groups, until an administrator allows it', async () => {
    const desk = excluding({ groups: ['g1'] });
    desk.world.groupsOf = async () => Promise.reject(new Refusal(403, '', null, 'GET groups'));
    await desk.resolve(1);
    await desk.ask();
    expect(await desk.ports.cycles.findNewest(1)).toMatchObject({
      ...{ state: 'planned', attempts: 0, askAt: due.getTime() + 60 * minute },
    });
  });
});
