/**
 * Jira refused or failed. `isFinal` when the same call would be refused again (400, 401, 403, 404, 413);
 * otherwise it may go through later, after `retryAfter` seconds where Jira named a time.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly says: string,
    readonly retryAfter: number | null,
    what: string,
  ) {
    super(`Jira answered ${status} to ${what}: ${says.slice(0, 300)}`);
    this.name = 'Refusal';
  }

  get isFinal(): boolean {
    return this.status < 500 && this.status !== 429 && this.status !== 409 && this.status !== 408;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** Milliseconds Jira asked us to wait; null when it named none. */
export const waitMs = (error: unknown) =>
  isRefusal(error) && error.retryAfter !== null ? error.retryAfter * 1_000 : null;
