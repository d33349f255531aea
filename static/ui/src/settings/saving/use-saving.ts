import { useState } from 'react';
import type { SettingsPage } from '../../../../../src/contract/settings';
import type { ProjectSettings } from '../../../../../src/domain/settings/project-settings';
import { type Problem, problemOf } from '../../kit/words/problem';
import { problemsIn } from './changes';
import type { FieldProblem, SettingsCalls } from '../settings-calls';

export type Saving =
  | Readonly<{ kind: 'idle' | 'busy' }>
  | Readonly<{ kind: 'failed'; problem: Problem }>
  | Readonly<{ kind: 'invalid'; problems: readonly FieldProblem[] }>
  /** Somebody else saved first; nothing of ours was stored. */
  | Readonly<{ kind: 'conflict'; by: string | null; at: string; page: SettingsPage }>;

/** Saves a draft on top of the version it was made from. */
export function useSaving(calls: SettingsCalls, onSaved: (page: SettingsPage) => void) {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const save = (base: number, settings: ProjectSettings) => {
    const problems = problemsIn(settings);
    if (problems.length > 0) return setSaving({ kind: 'invalid', problems });
    setSaving({ kind: 'busy' });
    calls.saveSettings({ base, settings }).then(
      (outcome) => {
        setSaving(outcome.kind === 'saved' ? { kind: 'idle' } : outcome);
        if (outcome.kind === 'saved') onSaved(outcome.page);
      },
      (error: unknown) => setSaving({ kind: 'failed', problem: problemOf(error) }),
    );
  };
  return { saving, save, settle: () => setSaving({ kind: 'idle' }) };
}
