import { Component, type ReactNode } from 'react';
import { ProblemMessage } from './problem-message';
import { problemOf, type Problem } from './words/problem';

type State = Readonly<{ problem: Problem | null }>;

/** Shows a way on instead of an empty frame when drawing a screen fails. */
// eslint-disable-next-line no-restricted-syntax -- React knows error boundaries as classes only
export class ErrorBoundary extends Component<Readonly<{ children: ReactNode }>, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: problemOf(error) };
  }

  override render() {
    const { problem } = this.state;
    return problem ? <ProblemMessage problem={problem} onRetry={() => location.reload()} /> : this.props.children;
  }
}
