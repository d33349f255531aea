import { readFrom, type Desk } from '../desk/desk';
import type { RequestType } from '../records';

export const serviceDeskIdOf = (desk: Desk, { projectId }: RequestType) =>
  readFrom(desk.records.projects, projectId).serviceDeskId ?? '';

export function requestTypeBean(desk: Desk, type: RequestType) {
  const deskId = serviceDeskIdOf(desk, type);
  return {
    _expands: ['field'],
    id: type.id,
    _links: { self: `${desk.siteUrl}/rest/servicedeskapi/servicedesk/${deskId}/requesttype/${type.id}` },
    name: type.name,
    description: type.description,
    helpText: '',
    issueTypeId: type.issueTypeId,
    serviceDeskId: deskId,
    portalId: deskId,
    groupIds: ['1'],
    icon: { id: '10525', _links: { iconUrls: { '48x48': `${desk.siteUrl}/images/request-types/${type.id}.svg` } } },
  };
}
