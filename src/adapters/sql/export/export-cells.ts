import type { ExportCell } from '../../../domain/keeping/export-columns';
import { fromMask } from '../../../domain/answering/reason';

/** How a stored value is written into the file. */
export type Form = 'text' | 'number' | 'time' | 'flag' | 'met' | 'reasons' | 'kind' | 'expectation';

const flags = ['no', 'yes'] as const;
const met = ['missed', 'met'] as const;
const kinds = ['', 'asked', 'volunteered'] as const;
const expectations = ['', 'faster', 'as-expected', 'slower'] as const;

const forms: Readonly<Record<Form, (stored: string | number) => ExportCell>> = {
  text: String,
  number: Number,
  time: (stored) => new Date(Number(stored)).toISOString(),
  flag: (stored) => flags[Number(stored)] ?? null,
  met: (stored) => met[Number(stored)] ?? null,
  reasons: (stored) => fromMask(Number(stored)).join(' '),
  kind: (stored) => kinds[Number(stored)] ?? null,
  expectation: (stored) => expectations[Number(stored)] ?? null,
};

export const exportCell = (form: Form, stored: string | number | null): ExportCell =>
  stored === null || stored === '' ? null : forms[form](stored);
