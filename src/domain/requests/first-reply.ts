/** A comment as far as it may be a reply; `isStaff` for Atlassian accounts, which customers of the portal and apps have not. */
export type Spoken = Readonly<{ at: number; isPublic: boolean; authorId: string | null; isStaff: boolean }>;

/** The first public word of somebody at the desk since the request was raised; null while there is none. */
export function firstReplyAmong(
  comments: readonly Spoken[],
  { createdAt, reporterId }: Readonly<{ createdAt: number; reporterId: string | null }>,
): number | null {
  const replies = comments.filter(
    ({ at, isPublic, authorId, isStaff }) => isPublic && isStaff && authorId !== reporterId && at >= createdAt,
  );
  return replies.length === 0 ? null : Math.min(...replies.map(({ at }) => at));
}

/** What is written with a resolution, Jira may store a moment after it. */
const withResolutionMs = 60_000;

/** The first reply of a cycle, at its resolution at the latest; null where nobody replied until later than that. */
export const replyInCycle = (repliedAt: number | null, resolvedAt: number): number | null =>
  repliedAt === null || repliedAt > resolvedAt + withResolutionMs ? null : Math.min(repliedAt, resolvedAt);
