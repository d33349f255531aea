import { contractIsHere, loadContract, recordedCalls } from '../contract/openapi';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Site } from '../../dev/site/running-site';
import { control, openSite } from './a-site';
import { appOn, lookAs, openBrowser } from './browser';

const portal = '/servicedesk/customer/portal/1';
const summary = 'VPN drops every morning';

let site: Site;
let browser: Browser;
let key = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

type Mail = Readonly<{ to: string; text: string; links: readonly string[] }>;
const mail = async () => (await control(site, 'GET', '/_site/mail')).body as Readonly<{ items: readonly Mail[] }>;
const bodyText = (where: Page | Frame) => where.locator('body').innerText();

/** What went wrong on the server side of the pages, so that a broken page says why. */
const failures = () =>
  site.traffic
    .since(0)
    .items.filter(
      ({ kind, status }) => (kind === 'invocation' && status === 'error') || (kind === 'bridge' && status === 500),
    )
    .map(({ kind, path, response }) => `${kind} ${path ?? ''}: ${JSON.stringify(response)}`);

/** Whoever looks at a page looks at it as this person, and must not have found it broken. */
async function as<Result>(person: string, path: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const { page, complaints, close } = await lookAs(browser, site.url + path, person);
  try {
    return await look(page);
  } finally {
    await close();
    if (complaints.length > 0) expect([...complaints, ...failures()]).toEqual([]);
  }
}

describe('the five-minute walk', () => {
  test('Dora raises a request in the portal', async () => {
    await as('customer-dora', `${portal}/create/1`, async (page) => {
      await page.getByLabel('Summary').fill(summary);
      await page.getByLabel('Description').fill('Around nine, every day.');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { level: 1, name: summary }).waitFor();
      key = page.url().split('/').at(-1) ?? '';
    });
    expect(key).toMatch(/^HELP-\d+$/);
  });

  test('Ana takes it from the queue and resolves it', async () => {
    await as('agent-ana', '/jira/servicedesk/projects/HELP/queues', async (page) => {
      await page.getByRole('link', { name: key }).click();
      await page.getByRole('button', { name: 'Assign to me' }).click();
      await page.getByLabel('Write a comment').fill('The gateway is up again.');
      await page.getByRole('button', { name: 'Comment' }).click();
      await page.getByText('The gateway is up again.').waitFor();
      await page.getByRole('button', { name: 'Resolve this request' }).click();
      await page.getByRole('button', { name: 'Re-open' }).waitFor();
    });
  });

  test('the ticket says when Dora will be asked', async () => {
    await control(site, 'POST', '/_site/settle');
    await as('agent-ana', `/browse/${key}`, (page) => appOn(page, 'ticket-panel', /Planned/));
  });

  test('four hours later Dora is asked, once, by comment and mail', async () => {
    await control(site, 'POST', '/_site/clock', { advance: 'PT3H50M' });
    expect((await mail()).items.filter(({ text }) => text.includes('How satisfied'))).toHaveLength(0);
    await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
    const asked = (await mail()).items.filter(({ text }) => text.includes('How satisfied'));
    expect(asked.map(({ to }) => to)).toEqual(['customer-dora']);
    expect(asked[0]?.links).toContain(`${site.url}${portal}/${key}?aftercare=2`);
  });

  test('the link in the mail marks a score and saves nothing', async () => {
    await as('customer-dora', `${portal}/${key}?aftercare=2`, async (page) => {
      const panel = await appOn(page, 'portal-panel', /counts once you save it/);
      expect(await panel.getByRole('radio', { name: /2/ }).isChecked()).toBe(true);
    });
    await as('agent-ana', `/browse/${key}`, (page) => appOn(page, 'ticket-panel', /Not answered yet/));
  });

  test('Dora answers 2 and says why', async () => {
    await as('customer-dora', `${portal}/${key}?aftercare=2`, async (page) => {
      const panel = await appOn(page, 'portal-panel', /counts once/);
      await panel.getByRole('button', { name: 'Save my answer' }).click();
      await panel.getByText('It came back').click();
      await panel.getByLabel(/What should we know/).fill('It is back today.');
      await panel.getByLabel('Please contact me').check();
      await panel.getByRole('button', { name: 'Send' }).click();
      await panel.getByText('Thank you, Dora').waitFor();
    });
  });

  test('Olga finds one follow-up, linked to the request and hers', async () => {
    await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
    const text = await as('owner-olga', '/jira/core/projects/CARE/list', async (page) => {
      await page.getByRole('link', { name: /^CARE-\d+$/ }).click();
      await page.getByRole('heading', { level: 2, name: 'Linked work' }).waitFor();
      return bodyText(page);
    });
    expect(text).toContain(key);
    expect(text).toContain('It is back today.');
    expect(text).toContain('Olga Petrova');
  });

  test('the ticket shows the answer and what became of it', async () => {
    const text = await as('agent-ana', `/browse/${key}`, async (page) =>
      bodyText(await appOn(page, 'ticket-panel', /2 of 5/)),
    );
    expect(text).toMatch(/CARE-\d+/);
  });

  test('the figure has moved: one answer, none of them satisfied', async () => {
    await control(site, 'POST', '/_site/clock', { advance: 'PT1H' });
    await as('owner-olga', '/jira/servicedesk/projects/HELP/apps/aftercare', (page) =>
      appOn(page, 'satisfaction-page', /0 of 1/),
    );
  });

  test('Dora finds her surveys, and the way to fewer of them, in her menu', async () => {
    await as('customer-dora', portal, async (page) => {
      await page.getByText('Dora Lind').last().click();
      await page.getByRole('button', { name: 'My surveys' }).click();
      await appOn(page, 'my-surveys', /30 days/);
    });
  });

  const contracted = contractIsHere ? test : test.skip;
  contracted(
    'every call the app made to Jira is as Atlassian documents it (skipped without its documents)',
    async () => {
      const contract = await loadContract();
      const calls = recordedCalls(site.traffic.since(0).items.filter(({ function: name }) => name !== null));
      expect(calls.length).toBeGreaterThan(10);
      expect(calls.flatMap((call) => contract.check(call))).toEqual([]);
    },
  );
});
