import type { WholeQuestion } from '../app/figures/asked-figures';
import { readMaturity, type ReadMaturityPorts } from '../app/figures/read-maturity';

/** What the maturity page may ask. */
export const maturityAnswers = (ports: ReadMaturityPorts) => ({
  readMaturity: (question: WholeQuestion, who: Readonly<{ projectId: number }>) =>
    readMaturity(ports, who.projectId, question),
});
