import type { WholeQuestion } from '../app/asked-figures';
import { readMaturity, type ReadMaturityPorts } from '../app/read-maturity';

/** What the maturity page may ask. */
export const maturityAnswers = (ports: ReadMaturityPorts) => ({
  readMaturity: (question: WholeQuestion, who: Readonly<{ projectId: number }>) =>
    readMaturity(ports, who.projectId, question),
});
