import './bridge';
import { configure, render } from '@testing-library/react';
import kitWords from '../../../static/ui/locales/kit.en-US.json';
import projectWords from '../../../static/ui/locales/project.en-US.json';
import reportWords from '../../../static/ui/locales/report.en-US.json';
import type { Address } from '../../../static/ui/src/kit/site/address';
import { ScreenProvider } from '../../../static/ui/src/kit/screen-context';
import type { FirstFigures } from '../../../static/ui/src/project/head-start';
import type { ProjectCalls } from '../../../static/ui/src/project/project-calls';
import { ProjectScreen } from '../../../static/ui/src/project/project-screen';
import { referenceFigures } from './reference-figures';

// The page is large; looking for something by its role takes a while on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

const viewer = {
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
  extension: {
    project: { id: '10000', key: 'HELP' },
    location: 'http://localhost/jira/servicedesk/projects/HELP/apps/aftercare?as=owner-olga',
  },
};

/** Answers of an app with the reference figures, unless a call is given. */
export const answering = (given: Partial<ProjectCalls> = {}): ProjectCalls => ({
  readFigures: () => Promise.resolve(referenceFigures()),
  readFilters: () =>
    Promise.resolve({
      kind: 'filters',
      requestTypes: [{ id: 3, name: 'Report an incident' }],
      teams: [
        { id: 3, name: 'Field' },
        { id: 4, name: 'Network' },
        { id: 0, name: null },
      ],
      channels: [],
      priorities: [],
      organisations: [],
      hasMore: false,
    }),
  readRequests: () => Promise.resolve({ kind: 'requests', requests: [], next: null, packedBefore: null, jql: '' }),
  ...given,
});

/** An address bar that remembers where it has been. */
export function anAddress(
  search = '',
): Address & { readonly visited: readonly string[]; goBack: (to: string) => void } {
  const visited = [search];
  const listeners = new Set<(search: string) => void>();
  return {
    visited,
    search: () => visited.at(-1) ?? '',
    push: (to) => void visited.push(to),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    goBack: (to) => {
      visited.push(to);
      listeners.forEach((listener) => listener(to));
    },
  };
}

export const showProject = (calls: ProjectCalls = answering(), address: Address | null = null, first?: FirstFigures) =>
  render(
    <ScreenProvider
      viewer={viewer}
      catalogue={{ ...kitWords, ...projectWords, ...reportWords }}
      now={() => Date.parse('2026-06-29T07:12:00Z')}
    >
      <ProjectScreen calls={calls} first={first} address={address} />
    </ScreenProvider>,
  );
