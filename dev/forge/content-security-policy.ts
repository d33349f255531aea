import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';

/** Nothing may be reported to Atlassian from here. */
const withoutReports = (directive: string) => !directive.startsWith('report-uri');

/**
 * The Content-Security-Policy a page of the app gets, made by Forge's own package from the manifest's
 * permissions and the page, as its tunnel does.
 */
export function contentSecurityPolicy(
  html: string,
  permissions: Readonly<Record<string, unknown>>,
  siteUrl: string,
): string {
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, permissions);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: siteUrl })
    .filter(withoutReports)
    .join('; ');
}
