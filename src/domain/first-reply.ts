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
