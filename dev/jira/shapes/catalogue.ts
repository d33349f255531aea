import type { Desk } from '../desk/desk';
import type { CategoryKey, IssueType, LinkType, Priority, Project, Resolution, Status, Transition } from '../records';
import { readFrom } from '../desk/desk';

const at = (desk: Desk, path: string) => `${desk.siteUrl}/rest/api/3/${path}`;

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const satisfies Record<CategoryKey, object>;

export const deskCategories = { new: 'NEW', indeterminate: 'INDETERMINATE', done: 'DONE' } as const;

export const statusBean = (desk: Desk, { id, name, category }: Status) => ({
  self: at(desk, `status/${id}`),
  description: '',
  iconUrl: `${desk.siteUrl}/images/icons/statuses/generic.png`,
  name,
  id,
  statusCategory: { self: at(desk, `statuscategory/${categories[category].id}`), ...categories[category] },
});

export const issueTypeBean = (desk: Desk, { id, name, description }: IssueType) => ({
  self: at(desk, `issuetype/${id}`),
  id,
  description,
  iconUrl: `${desk.siteUrl}/images/icons/issuetypes/${id}.svg`,
  name,
  subtask: false,
  hierarchyLevel: 0,
});

export const priorityBean = (desk: Desk, { id, name, colour }: Priority) => ({
  self: at(desk, `priority/${id}`),
  iconUrl: `${desk.siteUrl}/images/icons/priorities/${id}.svg`,
  name,
  id,
  statusColor: colour,
});

export const resolutionBean = (desk: Desk, { id, name, description }: Resolution) => ({
  self: at(desk, `resolution/${id}`),
  id,
  description,
  name,
});

/** A project as issues carry it. */
export const projectRef = (desk: Desk, { id, key, name, typeKey }: Project) => ({
  self: at(desk, `project/${id}`),
  id,
  key,
  name,
  projectTypeKey: typeKey,
  simplified: false,
  avatarUrls: Object.fromEntries(
    [16, 24, 32, 48].map((size) => [`${size}x${size}`, `${desk.siteUrl}/avatars/project-${id}?size=${size}`]),
  ),
});

export const linkTypeBean = (desk: Desk, type: LinkType) => ({ ...type, self: at(desk, `issueLinkType/${type.id}`) });

export const transitionBean = (desk: Desk, { id, name, to }: Transition) => {
  const status = readFrom(desk.records.statuses, to);
  return {
    id,
    name,
    to: statusBean(desk, status),
    hasScreen: status.category === 'done',
    isGlobal: false,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  };
};
