import type { FiguresPage } from '../../../../../src/contract/project';
import { followUpStates } from '../../../../../src/contract/answer';
import type { Viewer } from '../../kit/site/viewer';

/** States of a follow-up that has come at least as far as a step of the funnel. */
const reached: Readonly<Record<string, readonly (typeof followUpStates)[number][]>> = {
  owed: followUpStates,
  opened: followUpStates.filter((state) => state !== 'owed'),
  read: followUpStates.filter((state) => state !== 'owed'),
  contacted: ['contacted', 'remedied', 'recovered', 'not-recovered'],
  remedied: ['remedied', 'recovered', 'not-recovered'],
  recovered: ['recovered'],
};

/** JQL for the requests whose follow-up has come as far as a step, by the property every request carries. */
export function followUpSearch(project: string, step: string, { from, to }: FiguresPage['period']): string {
  const states = (reached[step] ?? followUpStates).map((state) => `"${state}"`).join(', ');
  return (
    `project = "${project}" AND aftercareFollowUp in (${states}) ` +
    `AND aftercareAnsweredAt >= "${from}" AND aftercareAnsweredAt <= "${to} 23:59" ORDER BY aftercareAnsweredAt DESC`
  );
}

/** The project the page belongs to; null where Jira does not say. */
export function projectKeyOf({ extension }: Viewer): string | null {
  const { project } = extension;
  if (typeof project !== 'object' || project === null || !('key' in project)) return null;
  return typeof project.key === 'string' ? project.key : null;
}
