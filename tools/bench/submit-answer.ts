import { randomUUID } from 'node:crypto';
import type { MeasuredSite } from './measured-site';

const kindOf = (result: unknown) =>
  typeof result === 'object' && result !== null && 'kind' in result ? result.kind : null;

/** A customer presses the button of the survey panel; throws unless the answer is kept. */
export async function submitAnswer(
  site: MeasuredSite,
  key: string,
  customer: string,
  said: Readonly<{ score: number; revision: number; comment: string | null; token?: string }>,
): Promise<void> {
  const done = await site.forge.invokeResolver({
    moduleKey: 'portal-panel',
    call: {
      functionKey: 'submitAnswer',
      payload: {
        solved: true,
        reasons: [],
        expectation: null,
        lostMinutes: null,
        wantsContact: false,
        majorConcern: false,
        token: randomUUID(),
        ...said,
      },
    },
    viewer: customer,
    extension: {
      type: 'jiraServiceManagement:portalRequestDetail',
      portal: { id: 1 },
      request: { key, typeId: 1 },
      location: `${site.url}/servicedesk/customer/portal/1/${key}`,
    },
    locale: 'en-US',
    timezone: 'UTC',
    theme: { colorMode: 'light' },
  });
  if (!done.ok) throw new Error(done.message);
  if (kindOf(done.result) !== 'saved') throw new Error(`The answer was not kept: ${JSON.stringify(done.result)}`);
}
