import * as v from 'valibot';

/** Shapes of what Jira answers, reduced to the fields the app reads. Everything a site may leave out is optional. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

export const user = v.object({
  accountId: v.string(),
  accountType: v.optional(v.string()),
  active: v.optional(v.boolean()),
  displayName: v.optional(v.string()),
});
export const named = v.object({ id: v.string(), name: v.optional(v.string(), '') });

export const instant = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))),
  v.number(),
);

export const change = v.object({
  created: v.union([instant, v.number()]),
  items: v.array(
    v.object({
      field: v.string(),
      fieldId: v.optional(v.string()),
      from: maybe(v.string()),
      to: maybe(v.string()),
      fromString: maybe(v.string()),
      // Every object has a method of this name; where Jira tells no text, that is what is found.
      toString: v.fallback(maybe(v.string()), null),
    }),
  ),
});

export const requestTypeValue = v.object({
  _links: maybe(v.object({ web: maybe(v.string()) })),
  requestType: maybe(v.object({ id: v.string(), name: v.optional(v.string(), '') })),
});

export const slaValue = v.object({
  completedCycles: v.optional(
    v.array(v.object({ breached: v.optional(v.boolean()), stopTime: maybe(v.object({ epochMillis: v.number() })) })),
    [],
  ),
  ongoingCycle: maybe(v.object({ breached: v.optional(v.boolean()) })),
});

export const organisationsValue = v.array(
  v.object({ id: v.union([v.string(), v.number()]), name: v.optional(v.string(), '') }),
);
export const teamValue = v.object({
  id: v.union([v.string(), v.number()]),
  name: v.optional(v.string(), ''),
  title: v.optional(v.string()),
});

export const comment = v.object({ created: instant, jsdPublic: v.optional(v.boolean(), true), author: maybe(user) });
/** `total` counts those that were not sent along, too. */
export const comments = v.object({ comments: v.array(comment), total: v.optional(v.number()) });

export const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.looseObject({
    summary: maybe(v.string()),
    project: v.object({ id: v.string(), projectTypeKey: v.optional(v.string()) }),
    resolution: maybe(named),
    resolutiondate: maybe(instant),
    created: maybe(instant),
    reporter: maybe(user),
    assignee: maybe(user),
    priority: maybe(named),
    labels: maybe(v.array(v.string())),
    comment: maybe(comments),
  }),
  properties: maybe(v.object({ 'request.channel.type': maybe(v.object({ value: maybe(v.string()) })) })),
  changelog: v.optional(v.object({ total: v.optional(v.number()), histories: v.array(change) })),
});
export type IssueShape = v.InferOutput<typeof issue>;
