import * as v from 'valibot';

const accountType = v.picklist(['licensed', 'unlicensed', 'customer', 'anonymous']);
/** How Forge writes languages differs from module to module. */
const locale = v.pipe(
  v.optional(v.nullable(v.string()), 'en-US'),
  v.transform((tag) => (tag ?? 'en-US').replace('_', '-')),
);

/** Forge names people without an account `unidentified`. */
const isSomebody = (accountId: string | null | undefined): accountId is string =>
  Boolean(accountId) && accountId !== 'unidentified';

const person = {
  accountId: v.optional(v.nullable(v.string())),
  accountType: v.optional(v.nullable(accountType)),
  locale,
};

type Person = Readonly<{
  accountId?: string | null | undefined;
  accountType?: v.InferOutput<typeof accountType> | null | undefined;
}>;

/** An account whose kind Forge does not name gets the least: nothing is read in its voice. */
function viewerOf({ accountId, accountType: kind }: Person) {
  if (!isSomebody(accountId) || kind === 'anonymous') return null;
  return { accountId, accountType: kind ?? ('unlicensed' as const) };
}

/** Somebody looking at one request in the portal. The key says what is looked at, never that they may. */
export const visitor = v.pipe(
  v.object({
    ...person,
    extension: v.object({ request: v.object({ key: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$/)) }) }),
  }),
  v.transform((context) => ({
    viewer: viewerOf(context),
    requestKey: context.extension.request.key,
    locale: context.locale,
  })),
);

/** Somebody with an account, wherever they are. */
export const member = v.pipe(
  v.object(person),
  v.check((context) => viewerOf(context) !== null, 'Please sign in first.'),
  v.transform((context) => ({ accountId: context.accountId ?? '', locale: context.locale })),
);

const issueId = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1));

/** Somebody with a Jira licence looking at an issue. */
export const colleague = v.pipe(
  v.object({ ...person, extension: v.object({ issue: v.object({ id: issueId }) }) }),
  v.check((context) => isSomebody(context.accountId), 'Please sign in first.'),
  v.check(
    (context) => (context.accountType ?? 'licensed') === 'licensed',
    'This panel is for people who work in Jira.',
  ),
  v.transform((context) => ({ accountId: context.accountId ?? '', issueId: context.extension.issue.id })),
);
