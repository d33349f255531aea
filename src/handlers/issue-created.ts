import * as v from 'valibot';
import { noteImprovementEcho, type ImprovementEchoPorts } from '../app/improvements/note-improvement-echo';
import { noteFollowUpEcho, type EchoPorts } from '../app/follow-ups/note-follow-up-echo';
import { parseImprovementKey } from '../domain/improvements/improvement';
import { deliver, type DeliverPorts } from './deliver';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));
const event = v.object({
  selfGenerated: v.optional(v.boolean(), true),
  issue: v.object({
    id,
    key: v.string(),
    fields: v.optional(v.object({ assignee: v.optional(v.nullable(v.object({ accountId: v.string() }))) })),
  }),
});

/** Jira reports issues the app has made: a second witness should the worker not have lived to write it down. */
export const issueCreated = (ports: EchoPorts & ImprovementEchoPorts & DeliverPorts) =>
  deliver(ports, 'issue-created', event, async ({ selfGenerated, issue }) => {
    if (!selfGenerated) return;
    const name = await noteFollowUpEcho(ports, {
      id: issue.id,
      key: issue.key,
      assignee: issue.fields?.assignee?.accountId ?? null,
    });
    const wished = name === null ? null : parseImprovementKey(name);
    if (wished !== null) await noteImprovementEcho(ports, wished, { id: issue.id, key: issue.key });
  });
