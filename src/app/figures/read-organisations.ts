import { organisationRows, type OrganisationRow } from '../../domain/figures/organisations';
import { plain, shareOf } from '../../domain/figures/share';
import { totalOf, type Weighted } from '../../domain/statistics/weighting';
import type { Book } from '../../domain/figures/period';
import { isInLedger } from './audience';
import type { FiguresQuestion } from './read-figures';
import { isOfAll, placesAsked, type ReadPatternsPorts } from './read-patterns';

export type OrganisationsQuestion = FiguresQuestion &
  Readonly<{ order: 'best' | 'worst' | 'most'; search: string; skip: number; limit: number }>;

const inOrder = (rows: readonly OrganisationRow[], order: OrganisationsQuestion['order']) => {
  if (order === 'most') return [...rows].sort((a, b) => b.n - a.n || a.id - b.id);
  // Those without a rank stand last from either end.
  const ranked = rows.filter(({ rank, standing }) => rank !== null && standing === 'solid');
  const others = rows.filter((row) => !ranked.includes(row));
  return [...(order === 'best' ? ranked : ranked.toReversed()), ...others];
};

/** Organisations from one end of their order, a page at a time; all are ranked together, whatever is searched for. */
export async function readOrganisations(ports: ReadPatternsPorts, projectId: number, question: OrganisationsQuestion) {
  const asked = await placesAsked(ports, projectId, question);
  if (asked.kind === 'refused') return asked;
  if (!isOfAll(question)) return { kind: 'not-kept' } as const;
  const answersIn = (book: Book) => ports.places.answersByOrganisation(projectId, book, asked.audience, asked.covered);
  const [answers, cohort, surveys, names] = await Promise.all([
    answersIn(asked.book),
    asked.book === 'resolution-day' ? null : answersIn('resolution-day'),
    isInLedger(asked)
      ? ports.places.requestsBy(projectId, 'organisation', asked.covered, asked.timeZone)
      : new Map<number, number>(),
    ports.places.organisationNames(question.search),
  ]);
  const rows = organisationRows(answers);
  const found = question.search === '' ? rows : rows.filter(({ id }) => names.has(id));
  const responded = cohort ?? answers;
  return {
    kind: 'organisations',
    all: shareOf(totalOf([...answers.values()] satisfies Weighted[])),
    total: rows.length,
    found: found.length,
    rows: inOrder(found, question.order)
      .slice(question.skip, question.skip + question.limit)
      .map((row) => ({
        ...row,
        name: names.get(row.id) ?? null,
        response: shareOf(plain(responded.get(row.id)?.answered ?? 0, surveys.get(row.id) ?? 0)),
      })),
  } as const;
}
