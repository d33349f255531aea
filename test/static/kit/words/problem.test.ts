import * as v from 'valibot';
import { notAllowed, settingUp } from '../../../../src/contract/contract';
import { problemOf } from '../../../../static/ui/src/kit/words/problem';

const online = (is: boolean) => Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
afterEach(() => online(true));

it('takes an answer that breaks the contract for an outdated page', () => {
  const breaking = () => v.parse(v.string(), 1);
  expect(breaking).toThrow();
  try {
    breaking();
  } catch (error) {
    expect(problemOf(error)).toBe('outdated');
  }
});

it('tells being offline from a failing app', () => {
  expect(problemOf(new Error('There was an error invoking the function'))).toBe('failed');
  online(false);
  expect(problemOf(new Error('Failed to fetch'))).toBe('offline');
});

it('knows when somebody may not see the page, however the platform wraps it', () => {
  expect(problemOf(new Error(`There was an error invoking the function - ${notAllowed}`))).toBe('not-allowed');
});

it('knows when the app is still being set up', () => {
  expect(problemOf(new Error(`There was an error invoking the function - ${settingUp}`))).toBe('setting-up');
});
