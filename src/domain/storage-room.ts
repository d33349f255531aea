/** What Forge keeps for an installation in production. */
export const allowedMebibytes = 1_024;

/** From here on old requests are packed and the log warns: while there is still room to act in. */
const nearlyFullAt = 0.7;

export const isNearlyFull = (mebibytes: number): boolean => mebibytes >= allowedMebibytes * nearlyFullAt;
