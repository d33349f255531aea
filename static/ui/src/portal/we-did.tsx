import Heading from '@atlaskit/heading';
import { useEffect, useState } from 'react';
import { useDates, useSay } from '../kit/screen-context';
import type { PortalCalls } from './portal-calls';

type Shown = Awaited<ReturnType<PortalCalls['readImprovements']>>;

/** "You said – we did": what was decided, in words approved for customers. Silent when there is nothing, or it cannot be read. */
export function WeDid({ calls }: Readonly<{ calls: PortalCalls }>) {
  const say = useSay();
  const dates = useDates();
  const [shown, setShown] = useState<Shown>({ entries: [] });
  useEffect(() => {
    calls.readImprovements({}).then(setShown, () => undefined);
  }, [calls]);
  if (shown.entries.length === 0) return null;
  return (
    <section className="follow-up">
      <Heading as="h2" size="small">
        {say('portal.improvements')}
      </Heading>
      <ul className="we-did">
        {shown.entries.map(({ state, said, did, at, isYours }) => (
          <li key={`${at} ${did}`}>
            <p>
              <span className="strong">{say(`portal.improvements.state.${state}`)}</span>{' '}
              <span className="small subtle">
                {[dates.nearTime(at), isYours ? say('portal.improvements.yours') : null]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </p>
            {said && <p className="subtle">{say('portal.improvements.said', { said })}</p>}
            <p>{did || say('portal.improvements.unsaid')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
