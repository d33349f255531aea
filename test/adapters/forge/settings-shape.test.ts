import { parse } from 'valibot';
import { storedSettings } from '../../../src/adapters/forge/settings-shape';
import { defaultSettings } from '../../../src/domain/settings/project-settings';
import { newRule } from '../../../src/domain/follow-ups/follow-up-routing';

const usual = { projectId: '1', issueTypeId: '10', assignee: null };

it('reads settings that were saved before there were rules', () => {
  expect(parse(storedSettings, { ...defaultSettings, followUp: usual }).followUp.rules).toEqual([]);
});

it('reads rules as they were saved, and fills in what older ones did not know', () => {
  const stored = {
    ...defaultSettings,
    followUp: { ...usual, rules: [newRule, { when: {}, assignee: { mode: 'nobody' } }] },
  };
  expect(parse(storedSettings, stored).followUp.rules).toEqual([newRule, { ...newRule, assignee: { mode: 'nobody' } }]);
});

it('reads settings that were saved before it could be set where a request waits for the customer', () => {
  const { waitingStatuses: _, ...older } = { ...defaultSettings, followUp: usual };
  expect(parse(storedSettings, older).waitingStatuses).toBeNull();
});

it('reads settings that were saved before targets, causes, changes and the digest could be set', () => {
  const { changes: _c, targets: _t, causes: _o, digest: _d, ...older } = defaultSettings;
  expect(parse(storedSettings, { ...older, followUp: usual })).toEqual({
    ...defaultSettings,
    followUp: { ...usual, rules: [] },
  });
});
