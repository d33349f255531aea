import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import { type Locale, locales, nearestLocale } from '../../kit/words/locale';
import { useSay, useScreen } from '../../kit/screen-context';
import { Check, Under } from '../fields';
import { Preview } from './preview';
import type { SectionProps } from '../settings-calls';

/** The question in each language, what else is asked, and how it will look. */
export function WhatSection(props: SectionProps) {
  const { draft, change, problemOf } = props;
  const { say, viewer } = useScreen();
  const [locale, setLocale] = useState<Locale>(nearestLocale(viewer.locale));
  const shown = locales.find((one) => problemOf(`question.${one}`)) ?? locale;
  return (
    <section id="what" className="columns">
      <div>
        <Heading as="h2" size="small">
          {say('settings.what')}
        </Heading>
        <Languages chosen={shown} onChoose={setLocale} written={Object.keys(draft.question)} />
        <Question {...props} locale={shown} />
        <fieldset>
          <legend className="label">{say('settings.alsoAsk')}</legend>
          <Check
            label={say('settings.asksExpectation')}
            checked={draft.asksExpectation}
            onChange={(asksExpectation) => change({ asksExpectation })}
          />
          <Check
            label={say('settings.asksLostTime')}
            checked={draft.asksLostTime}
            onChange={(asksLostTime) => change({ asksLostTime })}
          />
        </fieldset>
      </div>
      <Preview locale={shown} question={draft.question[shown]?.trim() || null} restDays={draft.restDays} />
    </section>
  );
}

type LanguagesProps = Readonly<{ chosen: Locale; written: readonly string[]; onChoose: (locale: Locale) => void }>;

function Languages({ chosen, written, onChoose }: LanguagesProps) {
  const { say, viewer } = useScreen();
  const name = useId();
  const names = new Intl.DisplayNames(viewer.locale, { type: 'language' });
  return (
    <fieldset className="languages">
      <legend className="hidden">{say('settings.language')}</legend>
      {locales.map((locale) => (
        <label key={locale}>
          <input
            type="radio"
            className="hidden"
            name={name}
            checked={locale === chosen}
            onChange={() => onChoose(locale)}
          />
          {names.of(locale.slice(0, 2))}
          {written.includes(locale) && <span className="dot" title={say('settings.ownWording')} />}
        </label>
      ))}
    </fieldset>
  );
}

function Question({ draft, change, problemOf, locale }: SectionProps & Readonly<{ locale: Locale }>) {
  const say = useSay();
  const id = useId();
  const problem = problemOf(`question.${locale}`);
  const write = (words: string) => {
    const { [locale]: _, ...others } = draft.question;
    change({ question: words === '' ? others : { ...others, [locale]: words } });
  };
  return (
    <div className="choice">
      <label className="label" htmlFor={id}>
        {say('settings.question')}
      </label>
      <input
        id={id}
        type="text"
        className="input"
        lang={locale}
        value={draft.question[locale] ?? ''}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-under`}
        onChange={(event) => write(event.target.value)}
      />
      <Under id={`${id}-under`} hint={say('settings.question.hint')} problem={problem} />
    </div>
  );
}
