/** How much of what Forge lets an installation keep is in use. */
export interface StorageSize {
  /** Mebibytes of data and indexes, table by table; the largest first. */
  tables(): Promise<readonly Readonly<{ table: string; mebibytes: number }>[]>;
}
