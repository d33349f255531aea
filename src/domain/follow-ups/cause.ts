/** Where the cause of dissatisfaction lies: in how the service was designed, delivered or supported. */
export const causeKinds = ['design', 'delivery', 'support'] as const;
export type CauseKind = (typeof causeKinds)[number];

/** Whose it is. */
export const causeSources = ['provider', 'supplier', 'customer'] as const;
export type CauseSource = (typeof causeSources)[number];

/** A cause as chosen when a follow-up closes; `detail` is one of the project's own list, or empty. */
export type Cause = Readonly<{ kind: CauseKind; source: CauseSource; detail: string }>;

/** How it is kept from happening again: an improvement that is linked, or why there is none. */
export type Prevention = Readonly<{ kind: 'improvement'; issueKey: string }> | Readonly<{ kind: 'none'; why: string }>;

/** Causes of a project's own, offered beside the grid. */
export type CauseSetting = Readonly<{ own: readonly string[] }>;
export const mostCauses = 30;
export const longestCause = 80;

export const contactWays = ['phone', 'in-person', 'chat', 'mail'] as const;
export type ContactWay = (typeof contactWays)[number];
