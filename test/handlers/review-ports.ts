import { sqlAnswerSample as sample } from '../../src/adapters/sql/answer-sample';
import { sqlAnswers as answers } from '../../src/adapters/sql/answers';
import { sqlComplaints as complaints } from '../../src/adapters/sql/complaints';
import { sqlDigests as digests } from '../../src/adapters/sql/digests';
import { sqlFollowUpLives as lives } from '../../src/adapters/sql/follow-up-life';
import { sqlFollowUps as followUps } from '../../src/adapters/sql/follow-ups';
import { sqlMaturityRecords as maturity } from '../../src/adapters/sql/maturity-records';
import { sqlCauses as causes } from '../../src/adapters/sql/causes';
import { sqlDeployments as deployments } from '../../src/adapters/sql/deployments';
import { sqlImprovementWishes as wishes } from '../../src/adapters/sql/improvement-wishes';
import { sqlImprovements as improvements } from '../../src/adapters/sql/improvements';
import { sqlPlaceFigures as places } from '../../src/adapters/sql/place-figures';
import { sqlReviews as reviews } from '../../src/adapters/sql/reviews';
import { sqlRoutes as routes } from '../../src/adapters/sql/routes';
import { sqlVisits as visits } from '../../src/adapters/sql/visits';
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
