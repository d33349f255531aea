/** How somebody complained, outside any survey. */
export const complaintWays = ['spoken', 'mail', 'social'] as const;
export type ComplaintWay = (typeof complaintWays)[number];

export const longestComplaint = 2_000;

/** In place of a request's id, where a complaint is about none. */
export const noRequest = 0;

/** A complaint as somebody of the desk wrote it down; it carries no score and stands apart from the figures. */
export type Complaint = Readonly<{
  /** Made by the screen for this one press of a button, so that a repeated send counts once. */
  token: string;
  projectId: number;
  /** `noRequest` where it is about none; the key is empty then. */
  requestId: number;
  requestKey: string;
  how: ComplaintWay;
  words: string;
  wantsContact: boolean;
  majorConcern: boolean;
  /** Account of whoever raised the request, or was picked as the one who complained. */
  customer: string | null;
  /** Their name, where they have no account or none was picked. */
  customerName: string | null;
  loggedBy: string;
  at: number;
}>;

/** How the follow-up of a complaint is named; one name, one issue. */
export const complaintKey = (token: string) => `complaint:${token}`;

const complaintKeyForm = /^complaint:([0-9a-f-]{8,36})$/;

/** The complaint a follow-up belongs to; null for follow-ups of another kind. */
export const parseComplaintKey = (dedupeKey: string): string | null => complaintKeyForm.exec(dedupeKey)?.[1] ?? null;
