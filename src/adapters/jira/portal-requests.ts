import { route } from '@forge/api';
import * as v from 'valibot';
import type { Requests, Viewer, VisibleRequest } from '../../ports/requests/requests';
import { Refusal } from '../../ports/platform/refusal';
import { find, read, send } from './http';

const person = v.object({ accountId: v.string(), displayName: v.optional(v.string(), '') });
const request = v.object({
  issueId: v.string(),
  issueKey: v.string(),
  summary: v.optional(v.string(), ''),
  reporter: v.optional(v.nullable(person)),
  participants: v.optional(v.object({ values: v.array(person) })),
  currentStatus: v.fallback(
    v.nullable(v.object({ statusCategory: v.string(), statusDate: v.object({ epochMillis: v.number() }) })),
    null,
  ),
});

const mayNotSee = (error: unknown) => error instanceof Refusal && (error.status === 401 || error.status === 403);

async function findAs(key: string, voice: 'app' | 'user') {
  try {
    return await find(route`/rest/servicedeskapi/request/${key}?expand=participant`, request, voice);
  } catch (error) {
    if (mayNotSee(error)) return null;
    throw error;
  }
}

const transitions = v.object({ values: v.array(v.object({ id: v.string(), name: v.optional(v.string(), '') })) });

/** Customer transitions carry no target status, so the way back is known by being offered on a resolved request. */
async function wayBack(key: string): Promise<string | null> {
  const offered = await read(route`/rest/servicedeskapi/request/${key}/transition`, transitions, 'user');
  return (
    (offered.values.find(({ name }) => /re-?open|back|not (solved|resolved)/i.test(name)) ?? offered.values[0])?.id ??
    null
  );
}

/** What the portal shows of requests, in the customer's own voice wherever Forge lends it. */
export const portalRequests: Pick<Requests, 'findVisible' | 'canReopen' | 'reopen'> = {
  async findVisible(requestKey, { accountId, accountType }: Viewer): Promise<VisibleRequest | null> {
    // Forge lends no voice to `unlicensed` accounts: the app looks, and the caller compares.
    const found = await findAs(requestKey, accountType === 'unlicensed' ? 'app' : 'user');
    if (!found) return null;
    const participantIds = found.participants?.values.map((one) => one.accountId) ?? [];
    if (accountType === 'unlicensed' && found.reporter?.accountId !== accountId && !participantIds.includes(accountId))
      return null;
    return {
      issueId: Number(found.issueId),
      key: found.issueKey,
      summary: found.summary,
      reporterId: found.reporter?.accountId ?? null,
      reporterName: found.reporter?.displayName ?? '',
      participantIds,
      doneSince: found.currentStatus?.statusCategory === 'DONE' ? found.currentStatus.statusDate.epochMillis : null,
    };
  },

  async canReopen(requestKey) {
    try {
      return (await wayBack(requestKey)) !== null;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  },

  async reopen(requestKey, comment) {
    const id = await wayBack(requestKey);
    if (id === null) return false;
    const body = { id, ...(comment === '' ? {} : { additionalComment: { body: comment } }) };
    await send('POST', route`/rest/servicedeskapi/request/${requestKey}/transition`, body, 'user');
    return true;
  },
};
