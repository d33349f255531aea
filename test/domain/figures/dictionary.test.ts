import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dictionary } from '../../../src/domain/figures/dictionary';
import { maturityDictionary } from '../../../src/domain/maturity/maturity-dictionary';
import { maturityMetrics } from '../../../src/domain/maturity/maturity-metric';
import { figures } from '../../../src/domain/figures/figure';

const path = resolve(__dirname, '../../../docs/kpis.md');
const units = {
  share: 'share',
  count: 'number',
  points: 'percentage points',
  score: 'score 1–5',
  time: 'time',
  money: 'money',
};
const entries = { ...dictionary, ...maturityDictionary };
const ids = [...figures, ...maturityMetrics];

/** docs/kpis.md as the dictionary tells it. */
function page(): string {
  const sections = ids.map((id) => {
    const { name, unit, formula, numerator, denominator, leftOut, source, better } = entries[id];
    return [
      `## ${name}`,
      '',
      `- Id: \`${id}\`, ${units[unit]}, ${better === 'neither' ? 'no direction is better' : `better ${better}`}`,
      `- Formula: ${formula}`,
      `- Numerator: ${numerator}`,
      `- Denominator: ${denominator}`,
      `- Left out: ${leftOut}`,
      `- Source: ${source}`,
      '',
    ].join('\n');
  });
  const intro = [
    '# The figures',
    '',
    'Made from `src/domain/figures/dictionary.ts` and its neighbours by their test; edit there, then run `AFTERCARE_WRITE_DOCS=1 npx jest dictionary`.',
    '',
    'A share never stands without its interval and n. An answer counts on its own day unless the page is switched to the day of',
    'the resolution. There is one reporting time zone per site. People are never ranked.',
    '',
  ].join('\n');
  return `${intro}\n${sections.join('\n')}`;
}

describe('the dictionary', () => {
  if (process.env['AFTERCARE_WRITE_DOCS'] === '1') writeFileSync(path, page());

  test('has an entry for every figure, and docs/kpis.md says the same', () => {
    expect(Object.keys(entries).sort()).toEqual([...ids].sort());
    expect(readFileSync(path, 'utf8')).toBe(page());
  });

  test('leaves no field empty', () => {
    for (const entry of Object.values(entries))
      for (const text of Object.values(entry)) expect(text.length).toBeGreaterThan(1);
  });
});
