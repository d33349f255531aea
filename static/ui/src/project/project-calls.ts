import type { InferOutput } from 'valibot';
import type { Calls } from '../../../../src/contract/contract';
import type { FiguresPage, figuresFilter, project } from '../../../../src/contract/project';

export type ProjectCalls = Calls<typeof project>;
/** Every choice made, defaults included. */
export type Filter = InferOutput<typeof figuresFilter>;
export type RequestList = Parameters<ProjectCalls['readRequests']>[0]['list'];
/** What a click narrows the requests to, beyond the filter of the page. */
export type Narrowing = Readonly<Partial<Omit<Parameters<ProjectCalls['readRequests']>[0], 'list' | 'after'>>>;
export type Choices = Extract<Awaited<ReturnType<ProjectCalls['readFilters']>>, { kind: 'filters' }>;
export type Named = Choices['teams'][number];
export type Dates = FiguresPage['period'];
