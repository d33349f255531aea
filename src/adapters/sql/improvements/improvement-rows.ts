import type { Selectable } from 'kysely';
import * as v from 'valibot';
import { fromCauseMask } from '../../../domain/follow-ups/cause-place';
import {
  improvementSources,
  improvementStates,
  type ImprovementState,
  type Published,
  type StateChange,
} from '../../../domain/improvements/improvement';
import type { Improvement, StoredWish } from '../../../ports/improvements/improvements';
import { orNull } from '../answering/answer-rows';
import type { ImprovementTable, ImprovementWishTable } from './improvement-tables';

const state = v.picklist(improvementStates);
const stored = v.array(v.tuple([v.number(), state]));

export const stateOf = (name: string): ImprovementState => (v.is(state, name) ? name : 'submitted');
const sourceOf = (name: string) => improvementSources.find((one) => one === name) ?? 'jira';

export const toHistory = (history: readonly StateChange[]) => JSON.stringify(history.map((one) => [one.at, one.state]));
export const fromHistory = (text: string): readonly StateChange[] =>
  v.parse(stored, JSON.parse(text)).map(([at, one]) => ({ at, state: one }));

function publishedOf(row: Selectable<ImprovementTable>): Published | null {
  if (row.published_at === null || row.published_state === null) return null;
  return {
    ...{ said: row.said ?? '', did: row.did ?? '', state: stateOf(row.published_state) },
    ...{ at: Number(row.published_at), by: row.published_by ?? '' },
  };
}

export const toImprovement = (row: Selectable<ImprovementTable>): Improvement => ({
  ...{ projectId: Number(row.project_id), issueId: Number(row.issue_id), issueKey: row.issue_key, title: row.title },
  ...{ state: stateOf(row.state), status: { id: row.status_id, name: row.status } },
  resolution: row.resolution_id === null ? null : { id: row.resolution_id, name: row.resolution ?? '' },
  ...{ history: fromHistory(row.history), source: sourceOf(row.source), causes: fromCauseMask(row.causes) },
  ...{ leftAt: orNull(row.left_at), checkedAt: Number(row.checked_at), published: publishedOf(row) },
  draft: { said: row.said ?? '', did: row.did ?? '' },
});

export const toWish = (row: Selectable<ImprovementWishTable>): StoredWish => ({
  ...{ token: row.token, projectId: Number(row.project_id), title: row.title, details: row.details },
  origin: { source: sourceOf(row.source), causes: fromCauseMask(row.causes) },
  ...{ about: row.about, by: row.wished_by, attempts: row.attempts },
  issue: row.issue_id === null ? null : { id: Number(row.issue_id), key: row.issue_key ?? '' },
});
