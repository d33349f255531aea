import type { FiguresQuestion } from '../app/figures/read-figures';
import { type NoncompliancePorts, readNoncompliances, readRouted } from '../app/follow-ups/read-noncompliances';
import type { Reviewer } from '../app/review/read-review';
import { parseDay } from '../domain/calendar';
import { instant } from './views';

const notAllowed = { kind: 'refused', because: 'not-allowed' } as const;
type Dates = Readonly<{ from: string; to: string }>;
const days = ({ from, to }: Dates) => ({ from: parseDay(from), to: parseDay(to) });

/** What the Satisfaction page may ask about rules broken and where follow-ups went. */
export const noncomplianceAnswers = (ports: NoncompliancePorts) => ({
  readNoncompliances: async ({ period }: Pick<FiguresQuestion, 'period'>, who: Reviewer) => {
    const found = await readNoncompliances(ports, who, period);
    if (found.kind === 'refused') return found;
    const rows = found.rows.map(({ at, owedAt, ...row }) => ({ ...row, at: instant(at), owedAt: instant(owedAt) }));
    return { ...found, rows };
  },
  readRouted: async ({ period, against }: Readonly<{ period: Dates; against: Dates }>, who: Reviewer) => {
    const found = await readRouted(ports, who, days(period), days(against));
    if (!found) return notAllowed;
    return { kind: 'routed' as const, rows: found.map(({ kind, ...counts }) => ({ practice: kind, ...counts })) };
  },
});
