import { useState } from 'react';
import { ReadingView } from '../kit/reading-view';
import { useScreen } from '../kit/screen-context';
import { useReading } from '../kit/site/use-reading';
import { parameterOf } from '../kit/site/parameter-of';
import { type Draft, markedBy } from './draft';
import './portal.css';
import type { PortalCalls } from './portal-calls';
import { Refusal } from './refusal';
import { Survey } from './survey';
import { Volunteer } from './volunteer';

/** The panel under a request in the portal: asks, thanks, tells what became of it, or says why not. */
export function PortalPanel({ calls }: Readonly<{ calls: PortalCalls }>) {
  const { viewer } = useScreen();
  const [marked] = useState(() => markedBy(parameterOf(viewer, 'aftercare')));
  const [volunteers, setVolunteers] = useState(false);
  const [unsent, setUnsent] = useState<Draft | null>(null);
  const { reading, reread, replace } = useReading(() => calls.readSurvey({}));

  return (
    <main className="panel">
      <ReadingView reading={reading} onRetry={reread}>
        {(survey) => {
          if (survey.state === 'refused')
            return <Refusal survey={survey} calls={calls} unsent={unsent} onReopened={reread} onSurvey={replace} />;
          if (!survey.asked && !survey.answer && !volunteers && !marked.draft)
            return <Volunteer rest={survey.rest ?? null} onWant={() => setVolunteers(true)} />;
          return (
            <Survey
              survey={survey}
              calls={calls}
              marked={marked}
              onSurvey={replace}
              onUnsent={setUnsent}
              onReopened={reread}
            />
          );
        }}
      </ReadingView>
    </main>
  );
}
