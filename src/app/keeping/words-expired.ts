import { isNoLongerKept } from '../../domain/keeping/kept-since';
import type { KeepingSetting } from '../../domain/keeping/keeping-setting';
import type { StoredAnswer } from '../../ports/answering/answers';
import type { Settings } from '../../ports/settings/settings';

/** Whether an answer without words is so old that the project would keep none: whoever reads it then knows why there are none. */
export async function wordsExpired(
  settings: Pick<Settings, 'reportingTimeZone'>,
  { words }: KeepingSetting,
  answer: StoredAnswer | null,
  now: number,
): Promise<boolean> {
  if (!answer || answer.comment !== null || words === null) return false;
  return isNoLongerKept(answer.answeredAt, words, now, await settings.reportingTimeZone());
}
