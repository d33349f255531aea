import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import { brokenPage } from '../pages/problem-pages';
import { answerAsset } from './asset-door';
import { answerBridge } from './bridge-door';
import { answerControl } from './control-door';
import { CallError, json, readCall, send, type Answer, type Call } from './exchange';
import { guard } from './guards';
import { isTaken } from './port-problem';
import { answerPage } from './page-door';
import { answerRest } from './rest-door';
import type { Site } from './running-site';
import { visitorOf } from './visitor';

export type Server = Readonly<{ url: string; open: (site: Site) => void; stop: () => Promise<void> }>;

const notReady: Answer = {
  status: 503,
  headers: { 'content-type': 'application/json', 'retry-after': '2' },
  body: JSON.stringify({ errorMessages: ['The local site is still starting.'], errors: {} }),
};

const wantsPage = ({ headers }: Call) => (headers.accept ?? '').includes('text/html');

async function answer(site: Site, call: Call): Promise<Answer> {
  const { pathname } = call.url;
  if (pathname.startsWith('/rest/')) return answerRest(site, call);
  const asset = await answerAsset(site, call);
  if (asset) return asset;
  const visitor = visitorOf(call, site.jira.findPerson);
  if (pathname.startsWith('/_site/bridge/')) {
    return answerBridge(
      { forge: site.forge, viewer: visitor.person, locale: visitor.locale, theme: visitor.theme },
      call,
    );
  }
  const isPage = /^\/_site(?:\/automation)?\/?$/.test(pathname);
  if (pathname.startsWith('/_site') && !isPage) return answerControl(site, call);
  return answerPage({ jira: site.jira, clock: site.clock, visitor }, call);
}

function failed(call: Call | null, error: unknown): Answer {
  if (error instanceof CallError) return json(error.status, { error: error.message });
  console.error(error);
  const message = error instanceof Error ? error.message : String(error);
  if (!call || !wantsPage(call)) return json(500, { error: message });
  return { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' }, body: brokenPage(message) };
}

async function serve(site: Site | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let call: Call | null = null;
  let reply: Answer;
  try {
    call = await readCall(request);
    guard(call);
    reply = site ? await answer(site, call) : notReady;
  } catch (error) {
    reply = failed(call, error);
  }
  send(response, reply, request.method === 'HEAD');
}

function listen(server: HttpServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const close = (server: HttpServer) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Listens on this computer only, under both addresses `localhost` can mean. Until the site is open it answers 503. */
export async function startServer(wanted: number): Promise<Server> {
  let open: Site | null = null;
  const handle = (request: IncomingMessage, response: ServerResponse) => void serve(open, request, response);
  const servers = [createServer(handle), createServer(handle)] as const;
  const port = await listen(servers[0], wanted, '127.0.0.1');
  await listen(servers[1], port, '::1').catch(async (error: unknown) => {
    // Not every computer has IPv6; browsers then use the other address. But where another program answers there, half
    // of all browsers would meet that one.
    if (!isTaken(error) || wanted === 0) return;
    await close(servers[0]);
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    open: (site) => (open = site),
    stop: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
