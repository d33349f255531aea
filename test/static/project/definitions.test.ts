import { dictionary } from '../../../src/domain/figures/dictionary';
import { figures } from '../../../src/domain/figures/figure';
import { maturityDictionary } from '../../../src/domain/maturity/maturity-dictionary';
import { maturityMetrics } from '../../../src/domain/maturity/maturity-metric';
import { messagesOf } from '../messages';

const words = messagesOf('en-US');

describe('a figure on the screen and in the dictionary', () => {
  it('has one name', () => {
    expect(figures.map((figure) => words[`project.figure.${figure}`])).toEqual(
      figures.map((figure) => dictionary[figure].name),
    );
    expect(
      maturityMetrics.map((metric) => `Maturity: ${words[`maturity.metric.${metric}`] ?? ''}`.toLowerCase()),
    ).toEqual(maturityMetrics.map((metric) => maturityDictionary[metric].name.toLowerCase()));
  });

  it('rests on the same SLA', () => {
    const resting = figures.filter((figure) => JSON.stringify(dictionary[figure]).includes('SLA “time to resolution”'));
    expect(resting.length).toBeGreaterThan(1);
    for (const figure of resting.filter((one) => one !== 'escalations'))
      expect([figure, words[`project.define.${figure}.what`]]).toEqual([
        figure,
        expect.stringContaining('SLA “time to resolution”'),
      ]);
  });
});
