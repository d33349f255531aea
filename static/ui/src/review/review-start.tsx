import { useEffect, useState } from 'react';
import { review } from '../../../../src/contract/review';
import { asking } from '../kit/ask';
import { type Catalogue, loadCatalogue } from '../kit/catalogue';
import { kitCatalogue } from '../kit/kit-catalogue';
import { nearestLocale } from '../kit/locale';
import { ScreenProvider, useScreen } from '../kit/screen-context';
import { reviewCatalogue } from './review-catalogue';
import { ReviewScreen } from './review-screen';

const calls = asking(review);

/** The daily review with its own words; loaded only by those who open it. */
export function ReviewStart({ onBack }: Readonly<{ onBack: () => void }>) {
  const { viewer } = useScreen();
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    void loadCatalogue([kitCatalogue, reviewCatalogue], nearestLocale(viewer.locale)).then(setCatalogue);
  }, [viewer.locale]);
  if (!catalogue) return null;
  return (
    <ScreenProvider viewer={viewer} catalogue={catalogue}>
      <ReviewScreen calls={calls} onBack={onBack} />
    </ScreenProvider>
  );
}
