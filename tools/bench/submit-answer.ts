import { randomUUID } from 'node:crypto';
import type { MeasuredSite } from './measured-site';

/** A customer presses the button of the survey panel. */
export async function submitAnswer(
  site: MeasuredSite,
  key: string,
  customer: string,
  said: Readonly<{ score: number; revision: number; comment: string | null }>,
) {
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
}
