import type { Change, Component, Issue } from '../records';
import { changed } from './changelog';
import { nextId, readFrom, type Desk } from './desk';

export const componentIdsOf = ({ componentIds = [] }: Issue): readonly string[] => componentIds;

export const componentsOf = ({ records }: Desk, issue: Issue): readonly Component[] =>
  componentIdsOf(issue).map((id) => readFrom(records.components, id));

export const componentsIn = ({ records }: Desk, projectId: string): readonly Component[] =>
  [...records.components.values()].filter((one) => one.projectId === projectId);

export function addComponent(desk: Desk, given: Omit<Component, 'id'>): Component {
  const component = { id: nextId(desk.records, 'component'), ...given };
  desk.records.components.set(component.id, component);
  return component;
}

/** Jira writes one item for each that went and each that came. */
export function changedComponents(
  { records }: Desk,
  before: readonly string[],
  after: readonly string[],
): readonly (Change | null)[] {
  const side = (id: string) => [id, readFrom(records.components, id).name] as const;
  const none = [null, null] as const;
  const gone = before.filter((id) => !after.includes(id));
  const come = after.filter((id) => !before.includes(id));
  return [
    ...gone.map((id) => changed('Component', side(id), none, 'components')),
    ...come.map((id) => changed('Component', none, side(id), 'components')),
  ];
}
