import type { backFill } from '../../../../src/contract/back-fill';
import type { Calls } from '../../../../src/contract/contract';
import type { settings, SettingsPage } from '../../../../src/contract/settings';
import type { ProjectSettings } from '../../../../src/domain/settings/project-settings';

export type SettingsCalls = Calls<typeof settings & typeof backFill>;
export type FollowUpChoices = Pick<SettingsPage, 'issueTypes' | 'assignees'>;
export type FieldProblem = Readonly<{ field: string; code: string; says?: string }>;

/** What a section of the page gets: the draft, the way to change it, and what is wrong with which field. */
export type SectionProps = Readonly<{
  page: SettingsPage;
  draft: ProjectSettings;
  change: (part: Partial<ProjectSettings>) => void;
  problemOf: (field: string) => FieldProblem | null;
}>;
