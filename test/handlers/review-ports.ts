import { sqlAnswerSample as sample } from '../../src/adapters/sql/figures/answer-sample';
import { sqlAnswers as answers } from '../../src/adapters/sql/answering/answers';
import { sqlComplaints as complaints } from '../../src/adapters/sql/follow-ups/complaints';
import { sqlDigests as digests } from '../../src/adapters/sql/review/digests';
import { sqlFollowUpLives as lives } from '../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps as followUps } from '../../src/adapters/sql/follow-ups/follow-ups';
import { sqlMaturityRecords as maturity } from '../../src/adapters/sql/figures/maturity-records';
import { sqlCauses as causes } from '../../src/adapters/sql/follow-ups/causes';
import { sqlDeployments as deployments } from '../../src/adapters/sql/improvements/deployments';
import { sqlImprovementWishes as wishes } from '../../src/adapters/sql/improvements/improvement-wishes';
import { sqlImprovements as improvements } from '../../src/adapters/sql/improvements/improvements';
import { sqlPlaceFigures as places } from '../../src/adapters/sql/figures/place-figures';
import { sqlReviews as reviews } from '../../src/adapters/sql/review/reviews';
import { sqlRoutes as routes } from '../../src/adapters/sql/follow-ups/routes';
import { sqlVisits as visits } from '../../src/adapters/sql/review/visits';
import { emptyRegister } from '../fakes/improvements';

/** What the daily review on the same page works with, over the database of the test file. */
export const reviewPorts = {
  ...{ answers, complaints, followUps, lives, reviews, digests, routes, visits, maturity, sample, places },
  ...{ ...emptyRegister(), improvements, wishes, causes, deployments },
  issues: {
    createFollowUp: async () => ({ kind: 'refused' as const, because: 'rejected' as const, says: '' }),
    findFollowUps: async () => [],
    link: async () => true,
  },
  newToken: () => 'aaaaaaaa-1',
  directory: {
    findPeople: async () => [{ id: 'customer-dora', name: 'Dora' }],
    namesOfGroups: async () => [],
    groupsOf: async () => [],
  },
  requestComments: { postAsViewer: async () => true },
  wakeFollowUps: { wake: async () => {} },
  wakeFigures: { wake: async () => {} },
};
