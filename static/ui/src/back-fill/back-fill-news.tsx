import type { BackFillStanding } from '../../../../src/contract/back-fill';
import { Notice } from '../kit/notice';
import { useScreen } from '../kit/screen-context';

type BackFill = NonNullable<BackFillStanding['backFill']>;
const kinds = { running: 'info', done: 'ok', stopped: 'plain', failed: 'bad' } as const;

/** How a back-fill stands, and what it has found. */
export function BackFillNews({ backFill }: Readonly<{ backFill: BackFill }>) {
  const { say, viewer } = useScreen();
  const { state, looked, about, found } = backFill;
  const days = new Intl.DateTimeFormat(viewer.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const period = { from: days.format(new Date(backFill.from)), to: days.format(new Date(backFill.to)) };
  const { cycles, backFilled, reopened, slaMet, slaMissed } = found;
  return (
    <div className="back-fill-news" role="status">
      <Notice kind={kinds[state]}>
        <p className="strong">{headline(say, backFill, period)}</p>
        {state === 'running' && (
          <>
            <progress
              aria-label={say('back-fill.title')}
              {...(about ? { max: about, value: Math.min(looked, about) } : {})}
            />
            <p className="small">
              {about === null
                ? say('back-fill.progress.none')
                : say('back-fill.progress', { looked: Math.min(looked, about), about })}{' '}
              {say('back-fill.leave')}
            </p>
          </>
        )}
        <p>{say('back-fill.found', { cycles, backFilled, known: cycles - backFilled })}</p>
        {cycles > 0 && <p>{say('back-fill.found.more', { reopened, slaMissed, sla: slaMet + slaMissed })}</p>}
      </Notice>
    </div>
  );
}

function headline(
  say: ReturnType<typeof useScreen>['say'],
  { state, problem }: BackFill,
  period: Readonly<{ from: string; to: string }>,
): string {
  if (state !== 'failed') return say(`back-fill.${state}`, period);
  return problem === null || problem === 'kept-failing'
    ? say('back-fill.failed.kept', period)
    : say('back-fill.failed', { ...period, problem });
}
