import {
  logOpenComplaint,
  type NamedComplaint,
  type OpenComplaintPorts,
  readOpenComplaints,
  type ToldOpenComplaint,
} from '../app/follow-ups/log-open-complaint';
import type { Reviewer } from '../app/review/read-review';
import type { Directory } from '../ports/settings/directory';
import { instant } from './views';

export type OpenComplaintSurfacePorts = OpenComplaintPorts & Readonly<{ directory: Pick<Directory, 'findPeople'> }>;

const mostFound = 8;
const notAllowed = { kind: 'refused', because: 'not-allowed' } as const;

/** What the Satisfaction page may ask about complaints without a request. */
export const openComplaintAnswers = (ports: OpenComplaintSurfacePorts) => ({
  readOpenComplaints: async (_: unknown, who: Reviewer) => view(await readOpenComplaints(ports, who)),
  logOpenComplaint: async (told: ToldOpenComplaint, who: Reviewer) => view(await logOpenComplaint(ports, who, told)),
  findPeople: async ({ search }: Readonly<{ search: string }>, who: Reviewer) => {
    if (!(await ports.permissions.mayAdminister(who.projectId))) return notAllowed;
    return { kind: 'people' as const, people: (await ports.directory.findPeople(search)).slice(0, mostFound) };
  },
});

const view = (found: readonly NamedComplaint[] | null) =>
  found === null
    ? notAllowed
    : {
        kind: 'complaints' as const,
        complaints: found.map(({ token, how, words, wantsContact, majorConcern, at, followUp, name }) => ({
          ...{ token, how, words, wantsContact, majorConcern, at: instant(at), followUp, customer: name },
        })),
      };
