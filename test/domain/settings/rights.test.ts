import { closedRights, sightOf, usualRights } from '../../../src/domain/settings/rights';

describe('what somebody sees of a project', () => {
  test('administrators see all, agents and colleagues figures, strangers nothing, unless set otherwise', () => {
    const all = { figures: true, answers: 'all', comments: true, names: true, anonymous: false, administers: true };
    const figures = {
      ...{ figures: true, answers: 'none', comments: false, names: false, anonymous: false, administers: false },
    };
    expect(sightOf(usualRights, 'administrator')).toEqual(all);
    expect(sightOf(usualRights, 'agent')).toEqual(figures);
    expect(sightOf(usualRights, 'colleague')).toEqual(figures);
    expect(sightOf(usualRights, 'stranger')).toEqual({ ...figures, figures: false });
  });

  test('who sees no figures sees nothing else either', () => {
    const rights = { ...usualRights, figures: 'administrators', answers: 'agents', comments: 'agents' } as const;
    expect(sightOf(rights, 'agent')).toMatchObject({ figures: false, answers: 'none', comments: false });
  });

  test('in anonymous mode nobody sees answers one by one, whatever else is set', () => {
    const rights = { ...usualRights, anonymous: true, answers: 'agents', comments: 'agents', names: 'agents' } as const;
    for (const role of ['administrator', 'agent'] as const)
      expect(sightOf(rights, role)).toMatchObject({ figures: true, answers: 'none', comments: false, names: false });
    expect(sightOf(rights, 'administrator').administers).toBe(true);
  });

  test('settings that cannot be read are closed to all but administrators', () => {
    expect(sightOf(closedRights, 'agent').figures).toBe(false);
    expect(sightOf(closedRights, 'administrator').answers).toBe('all');
  });
});
