/** Tells Forge to deliver the same event again after this many seconds (1–900); what it answers is the function's result. */
export type RetryLater = (afterSeconds: number) => unknown;
