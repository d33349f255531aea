import { issueSummary } from '../../../src/domain/requests/issue-summary';

test('is one line', () => {
  expect(issueSummary('The printer\r\nprints\tnothing')).toBe('The printer prints nothing');
});

test('is at most 255 characters long', () => {
  expect(issueSummary('x'.repeat(300))).toBe('x'.repeat(255));
});

test('never ends in half an emoji', () => {
  expect(issueSummary(`${'x'.repeat(254)}🎉`)).toBe('x'.repeat(254));
  expect(issueSummary(`${'x'.repeat(253)}🎉`)).toBe(`${'x'.repeat(253)}🎉`);
});
