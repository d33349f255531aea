import { createContext, useContext } from 'react';

/** Opens the daily review; null where the page stands alone. */
export const ReviewLink = createContext<(() => void) | null>(null);
export const useReviewLink = () => useContext(ReviewLink);
