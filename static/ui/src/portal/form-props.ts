import type { Draft } from './draft';
import type { OpenSurvey, PortalCalls } from './portal-calls';
import type { Answering } from './use-answer';

/** What every part of the form works on. */
export type FormProps = Readonly<{
  survey: OpenSurvey;
  calls: PortalCalls;
  draft: Draft;
  setDraft: (draft: Draft) => void;
  answering: Answering;
  /** What a link in the mail marked and nobody has saved yet. */
  fromMail: Draft | null;
  changing: boolean;
  onDone: () => void;
  onReopened: () => void;
}>;
