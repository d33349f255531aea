import * as v from 'valibot';
import { fields } from '../jira/world/fields';
import { CallError, json, readJson, type Answer, type Call } from './exchange';
import type { Site } from './running-site';

type Options = Pick<Site, 'jira' | 'forge' | 'settle'>;

const list = v.optional(v.array(v.string()));
const projectBody = v.strictObject({
  project: v.string(),
  required: list,
  hidden: list,
  withheld: list,
  issueTypes: list,
  slas: v.optional(v.boolean()),
});
const projectExample =
  '{"project":"CARE","required":["duedate"],"hidden":["priority"],"withheld":["CREATE_ISSUES"],"issueTypes":["10010"],"slas":true}';
const withheldBody = v.strictObject({ permission: v.string(), project: v.exactOptional(v.string()) });
type Withheld = v.InferOutput<typeof withheldBody>;
const personBody = v.strictObject({
  accountId: v.string(),
  active: v.optional(v.boolean()),
  locale: v.optional(v.string()),
  withheld: v.optional(v.array(withheldBody)),
});
const personExample =
  '{"accountId":"agent-ben","active":false,"locale":"pt_BR","withheld":[{"permission":"CREATE_ISSUES","project":"CARE"}]}';
const timeZoneExample = '{"timeZone":"Asia/Tokyo"}';
const actionBody = v.strictObject({
  action: v.string(),
  as: v.string(),
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
});
const actionExample = '{"action":"ask-for-answer","as":"agent-ana","inputs":{"issueKey":"HELP-1"}}';

function bodyOf<S extends v.GenericSchema>(call: Call, schema: S, example: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, readJson(call, example));
  if (!parsed.success) throw new CallError(400, `${parsed.issues[0].message}. For example ${example}.`);
  return parsed.output;
}

/** What is left out stays as it is; an empty list takes a demand or a restriction back. */
function setProject({ jira }: Options, call: Call): Answer {
  const { project: key, required, hidden, withheld, issueTypes, slas } = bodyOf(call, projectBody, projectExample);
  const unknown = [...(required ?? []), ...(hidden ?? [])].find((id) => !fields.some((field) => field.id === id));
  if (unknown !== undefined) throw new CallError(400, `Jira has no field "${unknown}".`);
  if (!jira.findProject(key)) throw new CallError(400, `There is no live project "${key}".`);
  const project = jira.furnishProject(key, {
    ...(required && { requiredFields: required }),
    ...(hidden && { hiddenFields: hidden }),
    ...(withheld && { withheld }),
    ...(issueTypes && { issueTypeIds: issueTypes }),
    ...(slas !== undefined && { withoutSlas: !slas }),
  });
  const { requiredFields = [], hiddenFields = [], issueTypeIds } = project;
  return json(200, {
    ...{ project: project.key, state: project.putAway?.kind ?? 'live', required: requiredFields, hidden: hiddenFields },
    ...{ withheld: project.withheld ?? [], issueTypes: issueTypeIds, slas: !project.withoutSlas },
  });
}

/** A permission withheld in no project in particular is withheld everywhere, as a global one is. */
function withheldIn(jira: Site['jira'], { permission, project: key }: Withheld) {
  if (key === undefined) return { permission, projectId: null };
  const project = jira.findProject(key);
  if (!project) throw new CallError(400, `There is no live project "${key}".`);
  return { permission, projectId: project.id };
}

function setPerson({ jira }: Options, call: Call): Answer {
  const { accountId, ...given } = bodyOf(call, personBody, personExample);
  if (!jira.findPerson(accountId)) throw new CallError(400, `There is no account "${accountId}".`);
  const withheld = given.withheld?.map((one) => withheldIn(jira, one));
  jira.addPerson({
    accountId,
    ...(given.active !== undefined && { active: given.active }),
    ...(given.locale !== undefined && { locale: given.locale }),
    ...(withheld && { withheld }),
  });
  const { active, locale } = jira.findPerson(accountId) ?? given;
  return json(200, { accountId, active, locale, withheld: given.withheld });
}

/** The app follows with its next daily run, which can be had at once: `POST /_site/schedule`. */
function setTimeZone({ jira }: Options, call: Call): Answer {
  const { timeZone } = bodyOf(call, v.strictObject({ timeZone: v.string() }), timeZoneExample);
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone) && timeZone !== 'UTC')
    throw new CallError(400, `There is no time zone "${timeZone}". For example ${timeZoneExample}.`);
  jira.setTimeZone(timeZone);
  return json(200, { timeZone });
}

async function runAction({ forge, jira, settle }: Options, call: Call): Promise<Answer> {
  const { action, as, inputs } = bodyOf(call, actionBody, actionExample);
  if (!jira.findPerson(as)?.active) throw new CallError(400, `There is no active account "${as}".`);
  const answer = await forge.runAction(action, as, inputs);
  if (answer.kind === 'refused') throw new CallError(400, answer.message);
  await settle();
  return json(200, answer);
}

/** Controls of what Jira's administrators set up elsewhere, and of Automation: JSON in, JSON out. */
export const deskControls = {
  'POST /_site/project': setProject,
  'POST /_site/person': setPerson,
  'POST /_site/time-zone': setTimeZone,
  'GET /_site/action': ({ forge }: Options): Answer =>
    json(200, { actions: forge.manifest.actions.map(({ key, name, inputs }) => ({ key, name, inputs })) }),
  'POST /_site/action': runAction,
} as const;
