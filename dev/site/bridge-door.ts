import type { Forge } from '../forge/start-forge';
import type { Person } from './boundary';
import { CallError, json, readJson, type Answer, type Call } from './exchange';

type Json = Readonly<Record<string, unknown>>;
type Options = Readonly<{ forge: Forge; viewer: Person | null; locale: string; theme: 'light' | 'dark' }>;

const example = '{"moduleKey":"portal-panel","extension":{}}';

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new CallError(400, `"${name}" must be a text.`);
}

/** What the platform knows of the page a screen stands on. Who is looking comes from the session, never from the page. */
function placementOf({ viewer, locale, theme }: Options, extension: unknown) {
  return {
    extension: asObject(extension),
    locale,
    timezone: viewer?.timeZone ?? 'UTC',
    theme: {
      colorMode: theme,
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
      shape: 'shape',
    },
  };
}

async function invoke(options: Options, call: Call): Promise<Answer> {
  const { moduleKey, functionKey, payload, extension } = readJson(call, example);
  const answer = await options.forge.invokeResolver({
    moduleKey: textOf(moduleKey, 'moduleKey'),
    call: { functionKey: textOf(functionKey, 'functionKey'), payload },
    viewer: options.viewer?.accountId ?? null,
    ...placementOf(options, extension),
  });
  return answer.ok
    ? json(200, { result: answer.result ?? null })
    : json(answer.status, { error: answer.message, message: answer.message });
}

function context(options: Options, call: Call): Answer {
  const { moduleKey, extension } = readJson(call, example);
  const viewer = options.viewer?.accountId ?? null;
  const found = options.forge.moduleContext(textOf(moduleKey, 'moduleKey'), viewer, placementOf(options, extension));
  const page = options.forge.modules().find(({ key }) => key === moduleKey)?.page;
  if ('context' in found) return json(200, { context: found.context, src: `/_site/app/${page}` });
  return found.ok
    ? json(500, { error: 'The module has no context.' })
    : json(found.status, { error: found.message, message: found.message });
}

async function product(options: Options, call: Call): Promise<Answer> {
  const {
    product: name,
    restPath,
    fetchRequestInit,
    isMultipartFormData,
  } = readJson(call, '{"product":"jira","restPath":"/rest/api/3/myself"}');
  const { method, body, headers } = asObject(fetchRequestInit);
  const reply = await options.forge.fetchProduct(options.viewer?.accountId ?? null, {
    product: textOf(name, 'product'),
    restPath: textOf(restPath, 'restPath'),
    fetchRequestInit: {
      ...(typeof method === 'string' ? { method } : {}),
      ...(typeof body === 'string' ? { body } : {}),
      ...(Array.isArray(headers) ? { headers: headers as readonly (readonly [string, string])[] } : {}),
    },
    isMultipartFormData: isMultipartFormData === true,
  });
  return json(200, reply);
}

const acts = { invoke, context, product } as const;

/** What the app's screens ask of the platform through the page around them. */
export async function answerBridge(options: Options, call: Call): Promise<Answer> {
  const name = call.url.pathname.slice('/_site/bridge/'.length);
  if (call.method !== 'POST' || !(name === 'invoke' || name === 'context' || name === 'product')) {
    throw new CallError(404, 'The bridge knows POST invoke, context and product.');
  }
  return acts[name](options, call);
}
