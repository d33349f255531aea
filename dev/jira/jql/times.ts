import { refuse } from '../refusal';
import type { Operand } from './parse';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const relative = /^([+-]?)((?:\d+[mhdw]\s*)+)$/;
const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

/** `-3h`, `2w 1d`; null when it is something else. */
function offsetOf(text: string): number | null {
  const match = relative.exec(text.trim());
  if (!match) return null;
  const parts = (match[2] ?? '').match(/\d+[mhdw]/g) ?? [];
  const length = parts.reduce((sum, part) => sum + Number.parseInt(part, 10) * (units[part.slice(-1)] ?? 0), 0);
  return match[1] === '-' ? -length : length;
}

const minute = 60_000;

/** How far a zone is ahead of UTC at a time. */
function aheadOfUtc(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = ['year', 'month', 'day', 'hour', 'minute'].map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minutes) - Math.floor(at / minute) * minute;
}

/** The asker's wall clock to an instant; dates in JQL are read in the asker's time zone. */
const fromWall = (wall: number, timeZone: string) => wall - aheadOfUtc(timeZone, wall - aheadOfUtc(timeZone, wall));

type Asker = Readonly<{ now: number; timeZone: string; lastLogin?: number }>;

function startOf(unit: string, wall: Date): number {
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  if (unit === 'year') return Date.UTC(year, 0, 1);
  if (unit === 'month') return Date.UTC(year, month, 1);
  if (unit === 'week') return Date.UTC(year, month, day - ((wall.getUTCDay() + 6) % 7));
  return Date.UTC(year, month, day);
}

function endOf(unit: string, wall: Date): number {
  const start = new Date(startOf(unit, wall));
  if (unit === 'year') return Date.UTC(start.getUTCFullYear() + 1, 0, 1) - 1;
  if (unit === 'month') return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1) - 1;
  return start.getTime() + (unit === 'week' ? 7 : 1) * 86_400_000 - 1;
}

function timeOfFunction(name: string, [increment]: readonly string[], { now, timeZone }: Asker): number | null {
  const lower = name.toLowerCase();
  if (lower === 'now') return now;
  const match = /^(start|end)of(day|week|month|year)$/.exec(lower);
  if (!match) return null;
  const unit = match[2] ?? 'day';
  const bare =
    increment !== undefined && /^[+-]?\d+$/.test(increment) ? `${increment}${unit === 'week' ? 'w' : 'd'}` : increment;
  const shift = bare === undefined ? 0 : (offsetOf(bare) ?? 0);
  const wall = new Date(now + aheadOfUtc(timeZone, now) + shift);
  return fromWall(match[1] === 'start' ? startOf(unit, wall) : endOf(unit, wall), timeZone);
}

/** The instant an operand means. */
export function readTime(operand: Operand, field: string, asker: Asker): number {
  if (operand.kind === 'function') {
    return (
      timeOfFunction(operand.name, operand.args, asker) ??
      refuse(400, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`)
    );
  }
  if (operand.kind === 'empty')
    return refuse(400, `The operator does not support searching for empty values in the field '${field}'.`);
  const offset = offsetOf(operand.text);
  if (offset !== null) return asker.now + offset;
  const match = absolute.exec(operand.text.trim());
  if (match) {
    const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = match.slice(1).map((part) => Number(part ?? 0));
    return fromWall(Date.UTC(year, month - 1, day, hour, minutes), asker.timeZone);
  }
  if (/^\d{10,}$/.test(operand.text)) return Number(operand.text);
  return refuse(
    400,
    `Date value '${operand.text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
