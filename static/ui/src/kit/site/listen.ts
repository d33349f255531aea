import { events } from '@forge/bridge';

/** Hears what the place around the screen tells; answers how to stop hearing. */
export function listen(event: string, heard: (payload: unknown) => void): () => void {
  const subscription = events.on(event, heard);
  return () => void subscription.then((one) => one.unsubscribe());
}
