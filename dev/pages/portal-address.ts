import type { Visit } from './visit';

/** Where the help centre leads when no other portal is meant. */
export const usualPortal = '/servicedesk/customer/portal/1';

/** The portal somebody is in. */
export const portalOf = ({ url }: Pick<Visit, 'url'>): string =>
  /^\/servicedesk\/customer\/portal\/\d+/.exec(url.pathname)?.[0] ?? usualPortal;

/** The service desk behind that portal; the two share their number here. */
export const deskIdOf = (visit: Pick<Visit, 'url'>): string => portalOf(visit).split('/').at(-1) ?? '1';
