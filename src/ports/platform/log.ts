/** Short facts for the developer console; never the words of a customer or a name. */
export interface Log {
  info(fact: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(fact: string, fields?: Readonly<Record<string, unknown>>): void;
  error(fact: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}
