import type { signalRules } from '../../../../../src/contract/signal-rules';
import type { Say } from '../../kit/words/say';

/** The rule that gave a signal, by its name. */
export const signalWords = (say: Say, rule: (typeof signalRules)[number]) => say(`project.rule.${rule}`);
