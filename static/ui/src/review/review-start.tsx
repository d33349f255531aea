import { review } from '../../../../src/contract/review';
import { asking } from '../kit/site/ask';
import { Worded } from '../kit/words/worded';
import { reviewCatalogue } from './review-catalogue';
import { ReviewScreen } from './review-screen';

const calls = asking(review);
const words = [reviewCatalogue];

/** The daily review with its own words; loaded only by those who open it. */
export function ReviewStart() {
  return (
    <Worded files={words}>
      <ReviewScreen calls={calls} />
    </Worded>
  );
}
