import { useEffect, useState } from 'react';
import type { Catalogue } from '../../kit/words/catalogue';
import { loadCatalogue } from '../../kit/words/catalogue';
import { kitCatalogue } from '../../kit/words/kit-catalogue';
import type { Locale } from '../../kit/words/locale';
import { ScreenProvider, useSay, useScreen } from '../../kit/screen-context';
import { portalCatalogue } from '../../portal/portal-catalogue';
import { SurveyPreview } from '../../portal/survey-preview';

type Props = Readonly<{ locale: Locale; question: string | null; restDays: number }>;

/** The portal's own panel in the chosen language, to look at and not to touch. */
export function Preview({ locale, question, restDays }: Props) {
  const say = useSay();
  const { viewer } = useScreen();
  const [words, setWords] = useState<Readonly<{ locale: Locale; catalogue: Catalogue }> | null>(null);
  useEffect(() => {
    let wanted = true;
    loadCatalogue([kitCatalogue, portalCatalogue], locale).then(
      (catalogue) => wanted && setWords({ locale, catalogue }),
      // A preview that cannot be loaded is no reason to trouble anybody.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  return (
    <figure className="preview">
      <figcaption className="small subtle">{say('settings.preview')}</figcaption>
      {words && (
        <ScreenProvider viewer={{ ...viewer, locale: words.locale }} catalogue={words.catalogue}>
          <div className="card" lang={words.locale} {...{ inert: '' }}>
            <SurveyPreview question={question} restDays={restDays} />
          </div>
        </ScreenProvider>
      )}
      <p className="small subtle">{say('settings.preview.hint')}</p>
    </figure>
  );
}
