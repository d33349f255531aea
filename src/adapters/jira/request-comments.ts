import { route } from '@forge/api';
import { isRefusal } from '../../ports/platform/refusal';
import type { RequestComments } from '../../ports/review/reviews';
import { send } from './http';

/** Public comments in the voice of whoever presses the button; JSM mails them to the customer. */
export const jiraRequestComments: RequestComments = {
  async postAsViewer(requestKey, words) {
    try {
      await send(
        'POST',
        route`/rest/servicedeskapi/request/${requestKey}/comment`,
        { body: words, public: true },
        'user',
      );
      return true;
    } catch (error) {
      if (isRefusal(error) && error.isFinal) return false;
      throw error;
    }
  },
};
