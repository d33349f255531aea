/**
 * The records are still being made: after an install, or when a new version needs more of them. Forge takes 25
 * definitions a minute; whoever comes in between tries again in a minute, and finds it further or done.
 */
export class NotReady extends Error {
  constructor(cause: unknown) {
    super('Aftercare is being set up.', { cause });
    this.name = 'NotReady';
  }
}
