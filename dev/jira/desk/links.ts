import type { Actor } from '../../site/boundary';
import type { Issue, Link, LinkType } from '../records';
import { changed, edit } from './changelog';
import { accountIdOf, nextId, readFrom, type Desk } from './desk';
import { tellLink } from './events';

export const findLinks = ({ records }: Desk, issueId: string): readonly Link[] =>
  records.links.size === 0
    ? []
    : [...records.links.values()].filter((link) => link.inwardId === issueId || link.outwardId === issueId);

const note = (desk: Desk, issue: Issue, other: Issue, wording: string, actor: Actor, added: boolean) =>
  edit(desk, issue, accountIdOf(actor), () => {
    const side = [other.key, `This issue ${wording} ${other.key}`] as const;
    const none = [null, null] as const;
    return [changed('Link', added ? none : side, added ? side : none, 'issuelinks')];
  });

function noteOnBoth(desk: Desk, link: Link, actor: Actor, added: boolean): void {
  const type = readFrom(desk.records.linkTypes, link.typeId);
  const inward = readFrom(desk.records.issues, link.inwardId);
  const outward = readFrom(desk.records.issues, link.outwardId);
  note(desk, inward, outward, type.outward, actor, added);
  note(desk, outward, inward, type.inward, actor, added);
}

/** Linking twice is not an error and makes no second link. */
export function linkIssues(desk: Desk, type: LinkType, inward: Issue, outward: Issue, actor: Actor): Link {
  const same = findLinks(desk, inward.id).find(
    (link) => link.typeId === type.id && link.inwardId === inward.id && link.outwardId === outward.id,
  );
  if (same) return same;
  const link: Link = { id: nextId(desk.records, 'link'), typeId: type.id, inwardId: inward.id, outwardId: outward.id };
  desk.records.links.set(link.id, link);
  noteOnBoth(desk, link, actor, true);
  tellLink(desk, 'created', link, actor);
  return link;
}

export function unlink(desk: Desk, link: Link, actor: Actor): void {
  desk.records.links.delete(link.id);
  noteOnBoth(desk, link, actor, false);
  tellLink(desk, 'deleted', link, actor);
}
