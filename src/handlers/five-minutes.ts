import { askDueSurveys, type AskPorts } from '../app/ask-due-surveys';
import { markRequests, type MarkPorts } from '../app/mark-requests';
import { schedule, type Task } from './schedule';

export type FiveMinutesPorts = AskPorts & MarkPorts & Readonly<{ more: readonly Task[] }>;

/** What has to happen soon: asking who is due, opening what is owed, marks and figures. */
export const fiveMinutes = (ports: FiveMinutesPorts) =>
  schedule(ports, 180, [
    { name: 'asking', run: (mayContinue) => askDueSurveys(ports, mayContinue) },
    ...ports.more,
    { name: 'marking', run: (mayContinue) => markRequests(ports, mayContinue) },
  ]);
