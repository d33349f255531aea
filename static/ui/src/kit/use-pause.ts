import { useEffect, useRef } from 'react';

/** Long enough for the next key of somebody who types, short enough to feel like an answer. */
export const pauseMs = 350;

/**
 * Tells of a text once nobody has changed it for a while, and not of one it told of before. What is answered tells of it at once,
 * as when Enter is pressed.
 */
export function usePause(text: string, onPause: (text: string) => void): () => void {
  const told = useRef(text);
  const listener = useRef(onPause);
  listener.current = onPause;
  const tell = (now: string) => {
    if (told.current === now) return;
    told.current = now;
    listener.current(now);
  };
  useEffect(() => {
    const timer = setTimeout(() => tell(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return () => tell(text);
}
