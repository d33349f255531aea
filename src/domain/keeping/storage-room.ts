/** What Forge keeps for an installation in production. */
export const allowedMebibytes = 1_024;

/** From here on old requests are packed and the log warns: while there is still room to act in. */
const nearlyFullAt = 0.7;

/** From here on packing has not been enough: younger requests are packed too, and people have to know. */
const shortAt = 0.85;

export const isNearlyFull = (mebibytes: number): boolean => mebibytes >= allowedMebibytes * nearlyFullAt;

export const isShortOfRoom = (mebibytes: number): boolean => mebibytes >= allowedMebibytes * shortAt;
