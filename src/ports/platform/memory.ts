/** Small notes the app leaves for its own next run; losing one costs work, never truth. */
export interface Memory {
  recall<T>(name: string): Promise<T | null>;
  keep(name: string, value: unknown): Promise<void>;
}
