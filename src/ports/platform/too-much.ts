/** A statement asked for more memory or time, or a longer reply, than the database gives to one. Asked for less at a time it may go through. */
export class TooMuch extends Error {
  constructor(cause: unknown) {
    super(`Too much for one statement${cause instanceof Error ? `: ${cause.message}` : '.'}`, { cause });
    this.name = 'TooMuch';
  }
}

export const isTooMuch = (error: unknown): error is TooMuch => error instanceof TooMuch;
