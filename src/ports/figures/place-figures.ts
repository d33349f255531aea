import type { Sums } from '../../domain/figures/answer-cell';
import type { Cover } from '../../domain/figures/cover';
import type { Book } from '../../domain/figures/period';
import type { Weighted } from '../../domain/statistics/weighting';

/** An organisation's scores, and how many asked people answered in any way. */
export type OrganisationAnswers = Weighted & Readonly<{ answered: number }>;

/** By organisation and by hour of the week: weeks and months from rollups, single days from the records; lean, since organisations may be ten thousand. */
export interface PlaceFigures {
  answersByOrganisation(
    projectId: number,
    book: Book,
    audience: number,
    cover: Cover,
  ): Promise<ReadonlyMap<number, OrganisationAnswers>>;
  answersByHour(
    projectId: number,
    book: Book,
    audience: number,
    cover: Cover,
    timeZone: string,
  ): Promise<ReadonlyMap<number, Sums>>;
  /** Surveys asked by organisation, or requests closed by hour. */
  requestsBy(
    projectId: number,
    by: 'organisation' | 'hour',
    cover: Cover,
    timeZone: string,
  ): Promise<ReadonlyMap<number, number>>;
  /** Names that hold `search`, by id. */
  organisationNames(search: string): Promise<ReadonlyMap<number, string>>;
}
