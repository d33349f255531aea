/** @jest-environment jsdom */
import { type ShowOptions, showModule } from '../../../dev/forge/bridge/host.js';
import { withBridge } from '../../../dev/forge/bridge/with-bridge';

type Frame = HTMLIFrameElement & { callBridge: (command: string, data?: unknown) => Promise<unknown> };

const context = {
  moduleKey: 'panel',
  extension: { request: { key: 'HELP-1' } },
  locale: 'de-DE',
  timezone: 'UTC',
  theme: { colorMode: 'light' },
};
const posted: { path: string; body: unknown }[] = [];
let answer: { status: number; body: unknown };

function show(more: Partial<ShowOptions> = {}) {
  const shown = showModule(document.body, { title: 'Panel', src: 'about:blank', context, fill: true, ...more });
  return { ...shown, frame: shown.frame as Frame };
}

beforeEach(() => {
  document.body.replaceChildren();
  posted.length = 0;
  answer = { status: 200, body: { ok: true, result: 'done' } };
  // jsdom has none.
  Object.assign(globalThis, {
    fetch: async (path: string, init: { body: string }) => {
      posted.push({ path, body: JSON.parse(init.body) });
      return { ok: answer.status < 400, status: answer.status, json: async () => answer.body };
    },
  });
});

test('a screen is told its context, and cannot change that of others', async () => {
  const { frame } = show();
  const first = (await frame.callBridge('getContext')) as { locale: string };
  first.locale = 'xx';
  await expect(frame.callBridge('getContext')).resolves.toEqual(context);
});

test('a screen asks its resolver through the site, with what the page knows', async () => {
  const { frame } = show();
  await expect(frame.callBridge('invoke', { functionKey: 'rate', payload: { score: 1 } })).resolves.toBe('done');
  const { moduleKey, extension, locale, timezone, theme } = context;
  expect(posted).toEqual([
    {
      path: '/_site/bridge/invoke',
      body: { moduleKey, functionKey: 'rate', payload: { score: 1 }, extension, locale, timezone, theme },
    },
  ]);
});

test('what the resolver fails with reaches the screen', async () => {
  answer = { status: 500, body: { ok: false, message: 'There was an error invoking the function - boom' } };
  await expect(show().frame.callBridge('invoke', { functionKey: 'boom' })).rejects.toThrow(
    'invoking the function - boom',
  );
});

test('a flag can be read, acted on and dismissed', async () => {
  const { frame } = show();
  let undone = false;
  const actions = [{ text: 'Undo', onClick: () => (undone = true) }];
  await frame.callBridge('showFlag', {
    id: 'saved',
    title: 'Saved',
    description: 'All well',
    type: 'success',
    actions,
  });
  const region = document.querySelector('[role="status"]');
  expect(region?.textContent).toContain('All well');
  const [undo, dismiss] = document.querySelectorAll<HTMLButtonElement>('#forge-flags button');
  undo?.click();
  expect(undone).toBe(true);
  dismiss?.click();
  expect(region?.textContent).toBe('');
});

test('two modules on one page hear each other', async () => {
  const heard: unknown[] = [];
  await show().frame.callBridge('on', { event: 'answered', callback: (payload: unknown) => heard.push(payload) });
  await show().frame.callBridge('emit', { event: 'answered', payload: 5 });
  expect(heard).toEqual([5]);
});

test('a full page steers the address bar behind its own address', async () => {
  const { frame } = show({ basePath: '/apps/aftercare' });
  const history = (await frame.callBridge('createHistory')) as {
    location: { pathname: string };
    push: (path: string) => void;
  };
  history.push('/words?day=1');
  expect([window.location.pathname, window.location.search, history.location.pathname]).toEqual([
    '/apps/aftercare/words',
    '?day=1',
    '/words',
  ]);
});

test('a panel has no history, and what closes only closes once there is something to close', async () => {
  const closed: unknown[] = [];
  await expect(show().frame.callBridge('createHistory')).rejects.toThrow('full pages only');
  await expect(show().frame.callBridge('close')).rejects.toThrow('nothing here to close');
  await show({ onClose: (payload: unknown) => closed.push(payload) }).frame.callBridge('close', { saved: true });
  expect(closed).toEqual([{ saved: true }]);
});

test('a named place has an address, an unknown one is refused', async () => {
  const { frame } = show({ moduleUrl: (key: string) => `/apps/${key}` });
  await expect(frame.callBridge('getUrl', { target: 'issue', issueKey: 'HELP-1' })).resolves.toMatch(
    /\/browse\/HELP-1$/,
  );
  await expect(frame.callBridge('getUrl', { target: 'module', moduleKey: 'page' })).resolves.toMatch(/\/apps\/page$/);
  await expect(frame.callBridge('getUrl', { target: 'dashboard' })).rejects.toThrow(
    'does not know the way to "dashboard"',
  );
});

test('what the site does not have is refused by name', async () => {
  await expect(show().frame.callBridge('openRovo')).rejects.toThrow('The local site does not offer "openRovo".');
});

test('the bridge stands in the head of a page before every script of its own', () => {
  expect(withBridge('<html><head lang="en"><script src="app.js"></script></head></html>')).toBe(
    '<html><head lang="en"><script src="/_site/forge/frame.js"></script><script src="app.js"></script></head></html>',
  );
  expect(() => withBridge('<p>no head</p>')).toThrow('no head');
});
