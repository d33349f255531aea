import { useId, useState } from 'react';
import type { ServiceRates } from '../../../../../src/domain/settings/service-rates';
import { useSay, useScreen } from '../../kit/screen-context';
import type { SectionProps } from '../settings-calls';

const amounts = ['perContact', 'perAgentHour', 'minutesPerContact', 'perSlaViolation'] as const;
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'JPY',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'INR',
  'BRL',
  'MXN',
];

/** The owner's rates. Nothing is assumed: without a rate no cost is shown. */
export function RatesFields({ draft: { rates }, change }: SectionProps) {
  const say = useSay();
  const { viewer } = useScreen();
  const id = useId();
  const names = new Intl.DisplayNames(viewer.locale, { type: 'currency' });
  const set = (part: Partial<ServiceRates>) => change({ rates: { ...rates, ...part } });
  const offered = currencies.includes(rates.currency) ? currencies : [rates.currency, ...currencies];
  return (
    <fieldset>
      <legend className="label">{say('service-settings.rates')}</legend>
      <p className="small subtle">{say('service-settings.rates.hint')}</p>
      <div className="two-columns">
        <div className="choice">
          <label className="label" htmlFor={id}>
            {say('service-settings.currency')}
          </label>
          <select
            id={id}
            className="input"
            value={rates.currency}
            onChange={(event) => set({ currency: event.target.value })}
          >
            {offered.map((code) => (
              <option key={code} value={code}>
                {`${code} – ${names.of(code) ?? code}`}
              </option>
            ))}
          </select>
        </div>
        {amounts.map((amount) => (
          <AmountField
            key={amount}
            label={say(`service-settings.${amount}`)}
            value={rates[amount]}
            onChange={(value) => set({ [amount]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** An amount as people write it; null for nothing, undefined for what is none. */
function amountOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const amount = Number(text.trim().replace(',', '.'));
  return amount >= 0 && amount <= 1_000_000 ? amount : undefined;
}

type AmountProps = Readonly<{ label: string; value: number | null; onChange: (value: number | null) => void }>;

/** What is no amount is kept as it was typed, said, and not taken over. */
function AmountField({ label, value, onChange }: AmountProps) {
  const say = useSay();
  const id = useId();
  const [text, setText] = useState(() => (value === null ? '' : String(value)));
  const isWrong = amountOf(text) === undefined;
  const type = (typed: string) => {
    setText(typed);
    const next = amountOf(typed);
    if (next !== undefined) onChange(next);
  };
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        maxLength={12}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-under`}
        onChange={(event) => type(event.target.value)}
      />
      <p id={`${id}-under`} className="small wrong">
        {isWrong ? say('service-settings.wrong') : ''}
      </p>
    </div>
  );
}
