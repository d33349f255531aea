import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Address } from '../kit/address';
import type { ProjectCalls } from './project-calls';
import { ProjectScreen } from './project-screen';
import { ReviewLink } from './review-link';

const ReviewStart = lazy(async () => ({ default: (await import('../review/review-start')).ReviewStart }));

type Props = Readonly<{ calls: ProjectCalls; opening: Promise<Address | null> }>;

/** Waits for the address of the page, which holds what to show. */
export function ProjectStart({ calls, opening }: Props) {
  const [address, setAddress] = useState<Address | null | undefined>();
  useEffect(() => {
    void opening.then(setAddress);
  }, [opening]);
  return address === undefined ? null : <Views calls={calls} address={address} />;
}

const isReview = (search: string) => new URLSearchParams(search).get('view') === 'review';

/** The figures, or the daily review where the address asks for it. */
function Views({ calls, address }: Readonly<{ calls: ProjectCalls; address: Address | null }>) {
  const [reviews, setReviews] = useState(() => isReview(address?.search() ?? ''));
  useEffect(() => address?.onChange((search) => setReviews(isReview(search))), [address]);
  const show = useCallback(
    (wanted: boolean) => {
      setReviews(wanted);
      address?.push(wanted ? '?view=review' : '');
    },
    [address],
  );
  const openReview = useCallback(() => show(true), [show]);
  if (reviews)
    return (
      <Suspense fallback={null}>
        <ReviewStart onBack={() => show(false)} />
      </Suspense>
    );
  return (
    <ReviewLink.Provider value={openReview}>
      <ProjectScreen calls={calls} address={address} />
    </ReviewLink.Provider>
  );
}
