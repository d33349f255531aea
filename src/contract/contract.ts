import type { GenericSchema, InferInput, InferOutput } from 'valibot';

/** What one surface may ask of the app: each call with the shape of its question and of its answer. */
export type Contract = Readonly<Record<string, Readonly<{ input: GenericSchema; output: GenericSchema }>>>;

/** The same contract as function types. */
export type Calls<C extends Contract> = {
  [Name in keyof C]: (input: InferInput<C[Name]['input']>) => Promise<InferOutput<C[Name]['output']>>;
};

/** What somebody is told who may not use a screen at all; screens know it by these words and say it in the viewer's language. */
export const notAllowed = 'Only administrators of this project can see and change these settings.';

/** What somebody is told who comes while the app still makes its records. */
export const settingUp = 'Aftercare is being set up. Nothing is lost; please try again in a minute.';
