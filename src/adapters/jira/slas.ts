import type * as v from 'valibot';
import { slaAim, type SlaAim } from '../../domain/requests/sla-aim';
import { valueOf } from './field-value';
import type { FieldIds } from './fields';
import { slaValue } from './issue-shapes';

type Sla = v.InferOutput<typeof slaValue>;

const metOrMissed = (sla: Sla | null): 'met' | 'missed' | null => {
  const last = sla?.completedCycles.at(-1) ?? sla?.ongoingCycle;
  return last ? (last.breached ? 'missed' : 'met') : null;
};

const hasRun = ({ completedCycles, ongoingCycle }: Sla) => completedCycles.length > 0 || Boolean(ongoingCycle);

/** A site keeps goals of several desks, and most are empty on an issue: of those that fit, the first that ran there tells. */
function firstThatRan(fields: Record<string, unknown>, { slas }: FieldIds, aims: readonly SlaAim[]): Sla | null {
  const fitting = aims.flatMap((aim) => slas.filter(({ name }) => slaAim(name) === aim));
  const values = fitting.map(({ id }) => valueOf(fields, id, slaValue));
  return values.find((value) => value !== null && hasRun(value)) ?? null;
}

export function slasOf(fields: Record<string, unknown>, ids: FieldIds) {
  const first = firstThatRan(fields, ids, ['first-reply']);
  return {
    // Whatever is not about the first reply is about the resolution, under whatever name.
    slaResolution: metOrMissed(firstThatRan(fields, ids, ['resolution', 'other'])),
    slaFirstResponse: metOrMissed(first),
    repliedBySla: first?.completedCycles[0]?.stopTime?.epochMillis ?? null,
  };
}
