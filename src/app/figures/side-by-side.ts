/** Does all of them at once, and fails with the first that failed only when nothing of it is under way any more. */
export async function sideBySide<Done>(works: readonly (() => Promise<Done>)[]): Promise<readonly Done[]> {
  const ended = await Promise.allSettled(works.map((work) => work()));
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
