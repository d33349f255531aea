/** From raised to the first reply, from there to the resolution, from the resolution to contact and to remedy. */
export const legs = ['first-reply', 'resolution', 'contact', 'remedy'] as const;
export type Leg = (typeof legs)[number];
