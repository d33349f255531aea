import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** One column of an A4 page between its margins, less the frame of a card. */
const printed = 684;

/**
 * The width a chart is drawn at: that of its place on the page, so that its text is never scaled.
 * For print it is drawn anew before the browser lays out the sheet, which no observer would see in time.
 */
export function useWidth<E extends HTMLElement>(guess = printed): readonly [RefObject<E>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => setWidth((before) => Math.floor(element.clientWidth) || before);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const forPrint = () => flushSync(() => setWidth(printed));
    const forScreen = () => setWidth((before) => Math.floor(place.current?.clientWidth ?? 0) || before);
    window.addEventListener('beforeprint', forPrint);
    window.addEventListener('afterprint', forScreen);
    return () => {
      window.removeEventListener('beforeprint', forPrint);
      window.removeEventListener('afterprint', forScreen);
    };
  }, []);
  return [place, width];
}
