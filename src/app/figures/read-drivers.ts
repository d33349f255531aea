import { dayOf } from '../../domain/calendar';
import type { Part } from '../../domain/drivers/contrast';
import { driversOf, type DriverRow } from '../../domain/drivers/drivers-of';
import { isMeasured, type Named } from '../../domain/drivers/facts';
import type { AnswerSample } from '../../ports/figures/answer-sample';
import type { NameOf } from '../../ports/figures/figure-records';
import { audienceNumber } from './audience';
import type { RuledPermissions } from '../settings/project-rights';
import { since } from '../../domain/figures/period';
import { periodsOf, type FiguresQuestion, type ReadFiguresPorts } from './read-figures';

export type ReadDriversPorts = Pick<ReadFiguresPorts, 'records' | 'settings' | 'clock'> &
  Readonly<{ permissions: Pick<RuledPermissions, 'mayBrowse'>; sample: AnswerSample }>;

/** Enough for weights that no longer move, few enough to be read and resampled while somebody waits. */
export const mostAnswers = 5_000;

function rowNamed(row: DriverRow, nameOf: NameOf) {
  const { driver, contrast } = row;
  const named = (part: Part) =>
    part.kind === 'named' ? { ...part, name: isMeasured(driver) ? null : nameOf(driver, part.id) } : part;
  return { ...row, contrast: contrast && { most: named(contrast.most), least: named(contrast.least) } };
}

/** The answers a question is about, newest first, with whether there are more of them; or why it is none. */
export async function readSample(ports: ReadDriversPorts, projectId: number, question: FiguresQuestion) {
  const { permissions, settings, clock, sample, records } = ports;
  if (!(await permissions.mayBrowse(projectId))) return { kind: 'refused', because: 'not-allowed' } as const;
  const timeZone = await settings.reportingTimeZone();
  const compared = periodsOf(question, dayOf(clock.now().getTime(), timeZone));
  if (!compared) return { kind: 'refused', because: 'period-invalid' } as const;
  const { requestType, organisation, team, channel, priority, book, audience } = question;
  const packedBefore = await records.packedBefore(projectId);
  const found = await sample.newest({
    projectId,
    book,
    // What is left single of packed days is no fair sample of them.
    period: since(compared.now, packedBefore),
    audience: audienceNumber[audience],
    slice: { requestType, organisation, team, channel, priority },
    limit: mostAnswers + 1,
  });
  return { kind: 'sample', requests: found.slice(0, mostAnswers), isSample: found.length > mostAnswers } as const;
}

/** What goes with dissatisfaction and with satisfaction. No names of people in it, so that it is for all who see the figures. */
export async function readDrivers(ports: ReadDriversPorts, projectId: number, question: FiguresQuestion) {
  const found = await readSample(ports, projectId, question);
  if (found.kind === 'refused') return found;
  const { sides, ...rest } = driversOf(found.requests);
  const idsOf = (wanted: Named) =>
    sides.flatMap(({ rows }) =>
      rows.flatMap(({ driver, contrast }) =>
        driver === wanted && contrast
          ? [contrast.most, contrast.least].flatMap((part) => (part.kind === 'named' ? [part.id] : []))
          : [],
      ),
    );
  const nameOf = await ports.records.names({
    'request-type': idsOf('request-type'),
    priority: idsOf('priority'),
    channel: idsOf('channel'),
  });
  return {
    kind: 'drivers',
    ...rest,
    isSample: found.isSample,
    sides: sides.map((side) => ({ ...side, rows: side.rows.map((row) => rowNamed(row, nameOf)) })),
  } as const;
}
