import {
  logComplaint,
  type LogComplaintPorts,
  readComplaints,
  type ToldComplaint,
} from '../app/follow-ups/log-complaint';
import type { Colleague } from '../app/answering/read-ticket';
import type { ComplaintView } from '../contract/complaint';
import type { LoggedComplaint } from '../ports/follow-ups/complaints';
import { instant } from './views';

/** What the panel may ask about complaints. */
export const complaintAnswers = (ports: LogComplaintPorts) => ({
  readComplaints: async (_: unknown, who: Colleague) => {
    const found = await readComplaints(ports, who);
    return found ? { kind: 'complaints' as const, complaints: found.map(view) } : { kind: 'none' as const };
  },
  logComplaint: async (told: ToldComplaint, who: Colleague) => {
    const outcome = await logComplaint(ports, who, told);
    return outcome.kind === 'logged' ? { ...outcome, complaints: outcome.complaints.map(view) } : outcome;
  },
});

const view = ({ token, how, words, wantsContact, majorConcern, at, followUp }: LoggedComplaint): ComplaintView => ({
  ...{ token, how, words, wantsContact, majorConcern, at: instant(at), followUp },
});
