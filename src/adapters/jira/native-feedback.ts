import { route } from '@forge/api';
import type { NativeFeedback } from '../../ports/asking/native-feedback';
import { isRefusal } from '../../ports/platform/refusal';
import { send } from './http';

/** JSM's own satisfaction rating, posted in the customer's own voice: Jira takes it from the reporter alone. */
export const jiraNativeFeedback: NativeFeedback = {
  async post(requestKey, score, comment) {
    const body = { type: 'csat', rating: score, ...(comment === null ? {} : { comment: { body: comment } }) };
    try {
      await send('POST', route`/rest/servicedeskapi/request/${requestKey}/feedback`, body, 'user');
      return true;
    } catch (error) {
      if (isRefusal(error)) return false;
      throw error;
    }
  },
};
