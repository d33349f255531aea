import * as v from 'valibot';
import { portfolioChoices, readPortfolio, readSummary, type PortfolioPorts } from '../app/figures/read-portfolio';
import { portfolio as contract } from '../contract/portfolio';
import type { Log } from '../ports/platform/log';
import { serve } from './serve';

/** Somebody with a Jira licence; which projects they see, Jira says. */
const colleague = v.pipe(
  v.object({
    accountId: v.pipe(v.string('Please sign in first.'), v.minLength(1)),
    accountType: v.optional(v.nullable(v.string())),
  }),
  v.check(({ accountType }) => (accountType ?? 'licensed') === 'licensed', 'This page is for people who work in Jira.'),
);

/** What the page over all projects and the dashboard gadget may ask. */
export const portfolio = (ports: PortfolioPorts & Readonly<{ log: Log }>) =>
  serve(contract, colleague, ports.log, {
    readPortfolio: ({ period }) => readPortfolio(ports, period),
    readSummary: ({ projectId, period }) => readSummary(ports, Number(projectId), period),
    readChoices: (question) => portfolioChoices(ports, question),
  });
