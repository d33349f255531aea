/** What a function is run for. `accountId` is who stands in front of the screen; events and schedules have nobody. */
export type Purpose = Readonly<{
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  accountId: string | null;
}>;
export type Invocation = Purpose & Readonly<{ id: string }>;
