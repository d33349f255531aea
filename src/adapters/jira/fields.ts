import { route } from '@forge/api';
import * as v from 'valibot';
import { kvsMemory } from '../forge/memory';
import { Refusal } from '../../ports/platform/refusal';
import { read } from './http';

/** Custom fields of Jira Service Management by what they are; names differ from site to site and language to language. */
const kinds = {
  requestType: 'com.atlassian.servicedesk:vp-origin',
  organisations: 'com.atlassian.servicedesk:sd-customer-organizations',
  participants: 'com.atlassian.servicedesk:sd-request-participants',
  team: 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
} as const;
const sla = 'com.atlassian.servicedesk:sd-sla-field';

const catalogue = v.array(
  v.object({ id: v.string(), name: v.string(), schema: v.optional(v.object({ custom: v.optional(v.string()) })) }),
);
const fieldIds = v.object({
  requestType: v.nullable(v.string()),
  organisations: v.nullable(v.string()),
  participants: v.nullable(v.string()),
  team: v.nullable(v.string()),
  slas: v.array(v.object({ id: v.string(), name: v.string() })),
  /** Ids of the site's priorities, highest first; null until an issue was at hand to ask about. */
  priorities: v.nullable(v.array(v.string())),
  readAt: v.number(),
});

/** Ids of the fields the app reads; null where the site has no such field. */
export type FieldIds = v.InferOutput<typeof fieldIds>;

const storedUnder = 'jira.fields';
const keptMs = 24 * 60 * 60 * 1_000;
let known: FieldIds | null = null;

/**
 * Found once a day and kept, so that reading a request stays one call. Jira tells the order of priorities only with what can be
 * changed on an issue, so any issue serves.
 */
export async function readFieldIds(issueId: number | null = null): Promise<FieldIds> {
  const now = Date.now();
  const serves = (ids: FieldIds | null): ids is FieldIds =>
    ids !== null && Math.abs(now - ids.readAt) < keptMs && (ids.priorities !== null || issueId === null);
  if (serves(known)) return known;
  const stored = v.safeParse(fieldIds, await kvsMemory.recall(storedUnder));
  if (stored.success && serves(stored.output)) return (known = stored.output);
  known = await discover(issueId, now);
  await kvsMemory.keep(storedUnder, known);
  return known;
}

const editable = v.object({
  fields: v.object({
    priority: v.optional(v.object({ allowedValues: v.optional(v.array(v.object({ id: v.string() })), []) })),
  }),
});

/** In the order the site keeps them, highest first. A site that does not tell them only goes without escalations. */
async function priorityOrder(issueId: number): Promise<readonly string[]> {
  try {
    const { fields } = await read(route`/rest/api/3/issue/${String(issueId)}/editmeta`, editable);
    return (fields.priority?.allowedValues ?? []).map(({ id }) => id);
  } catch (error) {
    if (error instanceof Refusal && error.isFinal) return [];
    throw error;
  }
}

async function discover(issueId: number | null, now: number): Promise<FieldIds> {
  const [fields, order] = await Promise.all([
    read(route`/rest/api/3/field`, catalogue),
    issueId === null ? null : priorityOrder(issueId),
  ]);
  const idOf = (custom: string) => fields.find(({ schema }) => schema?.custom === custom)?.id ?? null;
  return {
    requestType: idOf(kinds.requestType),
    organisations: idOf(kinds.organisations),
    participants: idOf(kinds.participants),
    team: idOf(kinds.team),
    slas: fields.filter(({ schema }) => schema?.custom === sla).map(({ id, name }) => ({ id, name })),
    priorities: order && [...order],
    readAt: now,
  };
}
