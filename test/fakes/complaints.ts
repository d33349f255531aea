import type { Complaint } from '../../src/domain/follow-ups/complaint';
import { complaintKey, noRequest } from '../../src/domain/follow-ups/complaint';
import type { Complaints } from '../../src/ports/follow-ups/complaints';
import type { FollowUps } from '../../src/ports/follow-ups/follow-ups';

/** Complaints in memory; held to the same contract as those in SQL by test/ports/complaints.test.ts. */
export function inMemoryComplaints(followUps: () => Pick<FollowUps, 'find'>): Complaints {
  const rows = new Map<string, Complaint>();
  const followUpOf = async ({ token }: Complaint) => {
    const found = await followUps().find(complaintKey(token));
    return found && { state: found.state, issueKey: found.issueKey };
  };
  return {
    async log(complaint) {
      if (!rows.has(complaint.token)) rows.set(complaint.token, complaint);
    },
    find: async (token) => rows.get(token) ?? null,
    async ofRequest(requestId) {
      const found = [...rows.values()].filter((one) => one.requestId === requestId).sort((a, b) => b.at - a.at);
      return Promise.all(found.map(async (one) => ({ ...one, followUp: await followUpOf(one) })));
    },
    async withoutRequest(projectId, limit) {
      const found = [...rows.values()].filter((one) => one.projectId === projectId && one.requestId === noRequest);
      const latest = found.sort((a, b) => b.at - a.at).slice(0, limit);
      return Promise.all(latest.map(async (one) => ({ ...one, followUp: await followUpOf(one) })));
    },
    async withoutFollowUp(since, limit) {
      const recent = [...rows.values()].filter(({ at }) => at >= since.getTime()).sort((a, b) => a.at - b.at);
      const owing = await Promise.all(recent.map(async (one) => ((await followUpOf(one)) === null ? [one] : [])));
      return owing.flat().slice(0, limit);
    },
    count: async (projectId, since) =>
      [...rows.values()].filter((one) => one.projectId === projectId && one.at >= since.getTime()).length,
    async erase(accountId) {
      for (const [token, one] of rows) {
        const customer = one.customer === accountId ? { customer: null, customerName: null, words: '' } : {};
        const by = one.loggedBy === accountId ? { loggedBy: '' } : {};
        rows.set(token, { ...one, ...customer, ...by });
      }
    },
  };
}
