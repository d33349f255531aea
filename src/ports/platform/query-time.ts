/** Milliseconds that statements of this process have taken so far, added up however many ran side by side, as Forge counts them. */
export type QueryTime = () => number;
