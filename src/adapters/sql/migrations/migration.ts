/** A numbered change of the schema. Each statement can be run again without harm, since its checkpoint may be lost. */
export type Migration = Readonly<{ name: string; statements: readonly string[] }>;
