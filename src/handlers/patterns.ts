import { readDrivers } from '../app/figures/read-drivers';
import { readOrganisations, type OrganisationsQuestion } from '../app/figures/read-organisations';
import { readPatterns, type ReadPatternsPorts } from '../app/figures/read-patterns';
import type { FiguresQuestion } from '../app/figures/read-figures';

type Who = Readonly<{ projectId: number }>;

/** What goes with satisfaction, when and for whom; each call goes by the permissions it is given. */
export const patternAnswers = (ports: ReadPatternsPorts) => ({
  readDrivers: (question: FiguresQuestion, who: Who) => readDrivers(ports, who.projectId, question),
  readPatterns: (question: FiguresQuestion, who: Who) => readPatterns(ports, who.projectId, question),
  readOrganisations: (question: OrganisationsQuestion, who: Who) => readOrganisations(ports, who.projectId, question),
});
