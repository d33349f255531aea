import { document, paragraph, strong, text, type Document } from '../document';
import type { FollowUpState } from './follow-up';

type Candidate = Readonly<{ id: number; key: string }>;

/**
 * Which of several issues of one follow-up stays. The oldest, unless somebody has begun with the one we recorded:
 * what people did is not thrown away.
 */
export function keptOf<Issue extends Candidate>(
  issues: readonly Issue[],
  recorded: number | null,
  state: FollowUpState,
): Issue | null {
  const isBegun = state !== 'owed' && state !== 'open';
  const begun = isBegun ? issues.find(({ id }) => id === recorded) : undefined;
  return begun ?? [...issues].sort((a, b) => a.id - b.id)[0] ?? null;
}

/** What the issue that goes says about itself. */
export const duplicateMessage = (kept: string): Document =>
  document(
    paragraph(
      strong('This issue is a duplicate.'),
      text(` The same answer is followed up in ${kept}; work goes on there.`),
    ),
  );
