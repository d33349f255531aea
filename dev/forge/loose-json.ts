export type Json = Readonly<Record<string, unknown>>;

/** What is not there reads as empty: Forge's own tools have already judged the manifest. */
export const asRecord = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
