import { fetchProduct, invoke } from './ask-site.js';
import { makeEventBus } from './event-bus.js';
import { closeFlag, showFlag } from './flags.js';
import { openModal } from './modal.js';
import { navigate, urlOf } from './navigation.js';
import { makePageHistory } from './page-history.js';

const bus = makeEventBus();
const publicBus = makeEventBus();
let frames = 0;

function paint(frame, colorMode) {
  const html = frame.contentDocument?.documentElement;
  html?.setAttribute('data-color-mode', colorMode);
  html?.setAttribute('data-theme', 'light:light dark:dark spacing:spacing typography:typography shape:shape');
}

/** Gives the frame the height of what is in it, as Jira does. */
function fit(frame) {
  const body = frame.contentDocument?.body;
  if (!body) return;
  const resize = () =>
    (frame.style.height = `${Math.ceil(frame.contentDocument.documentElement.getBoundingClientRect().height)}px`);
  new frame.contentWindow.ResizeObserver(resize).observe(frame.contentDocument.documentElement);
  resize();
}

/** Every command of the bridge the local site has; whatever is not here is refused by name. */
function commandsOf(shown) {
  const { frame, options } = shown;
  return {
    getContext: () => JSON.parse(JSON.stringify(shown.context)),
    invoke: (data) => invoke(shown.context, data),
    fetchProduct,
    showFlag,
    closeFlag,
    openModal: (data) => openModal(data, options, shown.context, showModule),
    navigate: (data) => navigate(data, options.moduleUrl),
    getUrl: (data) => urlOf(data, options.moduleUrl),
    reload: () => window.location.reload(),
    refresh: () => window.location.reload(),
    enableTheming() {
      shown.themed = true;
      paint(frame, shown.context.theme.colorMode);
    },
    close: (payload) => shown.close(payload),
    submit(payload) {
      if (!options.onSubmit) throw new Error('There is nothing here to submit.');
      return options.onSubmit(payload);
    },
    onClose: (callback) => void shown.closing.push(callback),
    createHistory() {
      if (!options.basePath) throw new Error('createHistory is for full pages only.');
      return (shown.history ??= makePageHistory(options.basePath));
    },
    changeWindowTitle: ({ title }) => void (document.title = title),
    emitReadyEvent: () => void frame.dispatchEvent(new Event('forge-ready', { bubbles: true })),
    getFrameId: () => frame.id,
    emit: ({ event, payload }) => bus.emit(event, payload),
    on: ({ event, callback }) => bus.on(event, callback),
    emitPublic: ({ event, payload }) => publicBus.emit(event, payload),
    onPublic: ({ event, callback }) => publicBus.on(event, callback),
    onError: ({ error } = {}) => console.error('The app reports an error:', error),
    emitFrontendCustomMetric: () => undefined,
    trackObjectStoreAction: () => undefined,
    isRovoEnabled: () => false,
    getCookieConsentPreferences: () => ({
      strictlyNecessary: true,
      functional: false,
      analytics: false,
      marketing: false,
    }),
  };
}

function makeFrame({ title, src, fill }) {
  const frame = document.createElement('iframe');
  frame.id = `forge-frame-${(frames += 1)}`;
  frame.title = title;
  frame.dataset.forgeModule = '';
  frame.setAttribute(
    'sandbox',
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads',
  );
  Object.assign(frame.style, { border: '0', width: '100%', height: fill ? '100%' : '0', display: 'block' });
  frame.src = src;
  return frame;
}

/**
 * Shows a module of the app in a frame.
 *
 * container   element the frame goes into
 * options     { title, src, context, fill?, basePath?, moduleUrl?(moduleKey, location), resources?: { key: url }, onClose?(payload), onSubmit?(payload) }
 *             `context` is what forge.moduleContext gave; `src` the page of the module; `basePath` makes it a full page with a history.
 * answers     { frame, setTheme(colorMode), close(payload), emit(event, payload) }
 */
export function showModule(container, options) {
  const frame = makeFrame(options);
  const shown = { frame, options, context: options.context, themed: false, closing: [], history: null };
  shown.close = (payload) => {
    for (const callback of shown.closing) callback(payload);
    if (!options.onClose) throw new Error('There is nothing here to close.');
    options.onClose(payload);
  };
  const commands = commandsOf(shown);
  frame.callBridge = async (command, data) => {
    const run = Object.hasOwn(commands, command) ? commands[command] : null;
    if (!run) throw new Error(`The local site does not offer "${command}".`);
    return run(data);
  };
  if (!options.fill) frame.addEventListener('load', () => fit(frame));
  container.append(frame);
  return {
    frame,
    setTheme(colorMode) {
      shown.context = { ...shown.context, theme: { ...shown.context.theme, colorMode } };
      if (shown.themed) paint(frame, colorMode);
    },
    close: shown.close,
    emit: (event, payload) => bus.emit(event, payload),
  };
}
