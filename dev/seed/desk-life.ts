import type { Draw } from './draw';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** One kind of request as this desk knows it: how often, how long it takes, how content people are with it. */
export type Line = Readonly<{
  requestTypeId: string;
  weight: number;
  team: string;
  agents: readonly (readonly [string, number])[];
  priorities: readonly (readonly [string, number])[];
  /** Median time to resolution and its spread. */
  takes: number;
  spread: number;
  satisfied: number;
  summaries: readonly string[];
}>;

export const helpLines: readonly Line[] = [
  {
    requestTypeId: '1',
    weight: 40,
    team: 'Service desk',
    agents: [
      ['agent-ana', 6],
      ['agent-ben', 3],
      ['agent-chi', 1],
    ],
    priorities: [
      ['3', 7],
      ['4', 3],
    ],
    takes: 5 * hour,
    spread: 0.9,
    satisfied: 0.94,
    summaries: [
      'Outlook keeps asking for my password',
      'Printer on the second floor prints blank pages',
      'Cannot share my screen in meetings',
      'Headset not recognised after the update',
      'How do I book a room with video?',
      'Two-factor codes no longer arrive on my new phone',
      'Second monitor stays dark',
      'Calendar shows meetings an hour late',
      'My mailbox is full',
      'Keyboard types the wrong characters',
      'Cannot open attachments from a customer',
      'Need help moving files to the shared drive',
    ],
  },
  {
    requestTypeId: '2',
    weight: 24,
    team: 'Network and access',
    agents: [
      ['agent-ben', 6],
      ['agent-chi', 3],
      ['agent-ana', 1],
    ],
    priorities: [
      ['1', 1],
      ['2', 4],
      ['3', 5],
    ],
    takes: 5.5 * hour,
    spread: 1,
    satisfied: 0.87,
    summaries: [
      'VPN drops every morning',
      'Wi-Fi unusable in the west wing',
      'Time sheets show an error on saving',
      'Order system is very slow since this morning',
      'Nobody can reach the file server',
      'Phones in the branch office are dead',
      'Login page answers with error 502',
      'Reports have not arrived since Friday',
      'Video calls freeze for the whole team',
    ],
  },
  {
    requestTypeId: '3',
    weight: 26,
    team: 'Network and access',
    agents: [
      ['agent-chi', 6],
      ['agent-ben', 2],
      ['agent-ana', 2],
    ],
    priorities: [
      ['3', 4],
      ['4', 6],
    ],
    takes: 8 * hour,
    spread: 0.8,
    satisfied: 0.93,
    summaries: [
      'Access to the finance folder',
      'Read access to the sales dashboard',
      'Add a new colleague to the project group',
      'Licence for the diagram tool',
      'Access to the test system',
      'Mailbox rights for holiday cover',
      'Remove access of a leaver',
    ],
  },
  {
    requestTypeId: '4',
    weight: 10,
    team: 'Workplace',
    agents: [
      ['agent-ana', 5],
      ['agent-chi', 5],
    ],
    priorities: [['5', 1]],
    takes: 2.2 * day,
    spread: 0.45,
    satisfied: 0.88,
    summaries: [
      'Laptop for a new colleague',
      'Replacement for a broken laptop',
      'Laptop with more memory',
      'Laptop for a trainee',
    ],
  },
];

/** How one request will go: drawn when it is raised, lived through as time passes. */
export type Story = Readonly<{
  line: Line;
  summary: string;
  priorityId: string;
  agentId: string;
  channel: string;
  startsAfter: number;
  /** Until somebody writes to the customer for the first time; null when nothing is written before the solution. */
  repliesAfter: number | null;
  takes: number;
  asksBack: boolean;
  /** Hands over to a colleague on the way. */
  passedOn: boolean;
  resolution: string;
  /** Hours after the resolution at which it comes back; null when it stays solved. */
  comesBackAfter: number | null;
}>;

const resolutions = [
  ['Done', 92],
  ['Duplicate', 3],
  ["Won't do", 2],
  ['Cannot reproduce', 3],
] as const;

export function drawStory(draw: Draw, lines: readonly Line[], isBadStretch: boolean): Story {
  const line = draw.weighed(lines.map((one) => [one, one.weight] as const));
  const slow = isBadStretch && line.team === 'Network and access' ? 2.2 : 1;
  return {
    line,
    summary: draw.pick(line.summaries),
    priorityId: draw.weighed(line.priorities),
    agentId: draw.weighed(line.agents),
    channel: draw.weighed([
      ['portal', 7],
      ['email', 2],
      ['jira', 1],
    ]),
    startsAfter: draw.around(45 * minute * slow, 0.9),
    repliesAfter: draw.chance(0.88) ? draw.around(40 * minute * slow, 1.05) : null,
    takes: draw.around(line.takes * slow, line.spread),
    asksBack: draw.chance(0.25),
    passedOn: draw.chance(0.14),
    resolution: draw.weighed(resolutions),
    comesBackAfter: draw.chance(isBadStretch ? 0.09 : 0.045) ? draw.around(9 * hour, 1.3) : null,
  };
}

const firstHour = 7;
const lastHour = 18;

/** Nobody works at night or at the weekend: what would happen then happens at the next start of work. */
export function inWorkingTime(at: number): number {
  const time = new Date(at);
  const weekday = time.getUTCDay();
  const startOfDay = Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate());
  const sinceMidnight = at - startOfDay;
  if (weekday === 0 || weekday === 6)
    return inWorkingTime(startOfDay + day + firstHour * hour + (sinceMidnight % hour));
  if (sinceMidnight >= lastHour * hour)
    return inWorkingTime(startOfDay + day + firstHour * hour + (sinceMidnight % (2 * hour)));
  return sinceMidnight < firstHour * hour ? startOfDay + firstHour * hour + (sinceMidnight % (2 * hour)) : at;
}

/** When the requests of one day come in: most on working days, a busy Monday, a few at the weekend. */
export function drawArrivals(draw: Draw, midnight: number, aMonth: number): readonly number[] {
  const weekday = new Date(midnight).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const usual = (aMonth / 30.4) * (isWeekend ? 0.12 : weekday === 1 ? 1.55 : 1.3);
  const count = Math.max(0, Math.round(draw.around(usual, 0.12)));
  const from = isWeekend ? 9 : 6.5;
  return Array.from({ length: count }, () => midnight + draw.between(from, 17.5) * hour).sort((a, b) => a - b);
}
