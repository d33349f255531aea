/** Whose answers figures are about, as records hold it. The two are never averaged. */
export const audienceNumber = { customers: 1, sponsors: 2 } as const;

/** The ledger holds whom of the customers could have been asked. Of sponsors no such list is kept, so no response is told of them. */
export const isInLedger = ({ audience }: Readonly<{ audience: number }>) => audience === audienceNumber.customers;
