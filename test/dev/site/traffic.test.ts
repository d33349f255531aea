import type { Crossing } from '../../../dev/site/boundary';
import { recordTraffic } from '../../../dev/site/traffic';

const now = () => new Date('2026-03-02T09:00:00Z');
const crossing = (more: Partial<Crossing> = {}): Omit<Crossing, 'n' | 'at'> => ({
  kind: 'jira',
  function: 'hourly',
  as: 'app',
  method: 'GET',
  path: '/rest/api/3/issue/HELP-1',
  body: null,
  status: 200,
  response: '{"key":"HELP-1"}',
  ms: 1,
  ...more,
});

test('every crossing is told once, from where the reader left off', () => {
  const traffic = recordTraffic(now);
  traffic.record(crossing());
  traffic.record(crossing({ method: 'PUT', body: '{"fields":{}}' }));
  const first = traffic.since(0);
  expect(first.items).toMatchObject([
    { n: 1, at: '2026-03-02T09:00:00.000Z', response: { key: 'HELP-1' } },
    { n: 2, method: 'PUT', body: { fields: {} } },
  ]);
  expect(traffic.since(first.next).items).toEqual([]);
  traffic.record(crossing());
  expect(traffic.since(first.next)).toMatchObject({ next: 4, items: [{ n: 3 }] });
});

test('long readings come page by page', () => {
  const traffic = recordTraffic(now);
  for (let i = 0; i < 2_500; i += 1) traffic.record(crossing());
  const first = traffic.since(0);
  const second = traffic.since(first.next);
  expect([first.items.length, second.items.length]).toEqual([2_000, 500]);
});

test('calls of one kind count together, and the counts outlive the crossings', () => {
  const traffic = recordTraffic(now);
  traffic.record(crossing());
  traffic.countOnly(true);
  traffic.record(crossing({ path: '/rest/api/3/issue/HELP-2?fields=summary', status: 429 }));
  traffic.record(crossing({ kind: 'invocation', function: 'hourly', method: 'scheduledTrigger', status: 'ok' }));
  expect(traffic.since(0).items).toHaveLength(1);
  expect(traffic.counts()).toEqual({
    'GET /rest/api/3/issue/{}': 2,
    invocation: 1,
    'invocation hourly': 1,
    jira: 2,
    'jira 429': 1,
  });
});

test('what is recorded is what was so then', () => {
  const traffic = recordTraffic(now);
  const body = { score: 1 };
  traffic.record(crossing({ body }));
  body.score = 5;
  expect(traffic.since(0).items[0]?.body).toEqual({ score: 1 });
});

test('a huge body is cut', () => {
  const traffic = recordTraffic(now);
  traffic.record(crossing({ response: 'x'.repeat(300_000) }));
  expect(String(traffic.since(0).items[0]?.response)).toMatch(/x… \(300000 characters\)$/);
});
