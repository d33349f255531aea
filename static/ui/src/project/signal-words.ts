import type { signalRules } from '../../../../src/contract/project';
import type { Say } from '../kit/say';

/** The rule that gave a signal, by its name. */
export const signalWords = (say: Say, rule: (typeof signalRules)[number]) => say(`project.rule.${rule}`);
