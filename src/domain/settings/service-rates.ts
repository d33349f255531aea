/** What contacts and missed promises cost, as the service owner puts it. Amounts in `currency`; null is not given. */
export type ServiceRates = Readonly<{
  /** ISO 4217. */
  currency: string;
  /** One contact, all in. */
  perContact: number | null;
  /** An agent's hour and the minutes a contact takes, where a contact as a whole has no price. */
  perAgentHour: number | null;
  minutesPerContact: number | null;
  perSlaViolation: number | null;
}>;

export const usualRates: ServiceRates = {
  currency: 'EUR',
  perContact: null,
  perAgentHour: null,
  minutesPerContact: null,
  perSlaViolation: null,
};

/** Cost of one contact: as given, else the agent's time; null where neither is known. */
export function costOfContact({ perContact, perAgentHour, minutesPerContact }: ServiceRates): number | null {
  if (perContact !== null) return perContact;
  return perAgentHour === null || minutesPerContact === null ? null : (perAgentHour * minutesPerContact) / 60;
}
