import { useEffect, useState } from 'react';
import type { DigestSetting } from '../../../../../src/domain/review/digest-setting';
import { useScreen } from '../../kit/screen-context';
import { Check, Choice, Switch } from '../fields';
import type { FollowUpChoices, SectionProps, SettingsCalls } from '../settings-calls';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** A Monday, to name the days of the week by. */
const monday = Date.UTC(2026, 5, 1);
const dayMs = 86_400_000;

/** When and where the morning digest is written. */
export function DigestFields({
  page,
  draft,
  change,
  problemOf,
  calls,
}: SectionProps & Readonly<{ calls: SettingsCalls }>) {
  const { say, viewer } = useScreen();
  const { digest } = draft;
  const set = (part: Partial<DigestSetting>) => change({ digest: { ...digest, ...part } });
  const types = useIssueTypes(calls, digest.on ? digest.projectId : null);
  const nameOf = (weekday: number) =>
    new Intl.DateTimeFormat(viewer.locale, { weekday: 'long', timeZone: 'UTC' }).format(monday + (weekday - 1) * dayMs);
  return (
    <div className="loop-digest">
      <Switch label={say('loop.digest')} on={digest.on} onChange={(on) => set({ on })} />
      <p className="small subtle">{say('loop.digest.hint')}</p>
      {digest.on && (
        <>
          <div className="three-columns">
            <Choice
              label={say('loop.digest.hour')}
              value={String(digest.hour)}
              options={hours.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))}
              onChoose={(hour) => set({ hour: Number(hour) })}
            />
            <Choice
              label={say('loop.digest.project')}
              value={digest.projectId ?? ''}
              options={[
                { value: '', label: say('loop.digest.usual') },
                ...page.projects.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` })),
              ]}
              problem={problemOf('digest.projectId')}
              onChoose={(id) => set({ projectId: id || null, issueTypeId: null })}
            />
            <Choice
              label={say('settings.followUp.type')}
              value={digest.issueTypeId ?? ''}
              disabled={digest.projectId === null}
              options={[
                { value: '', label: say('settings.choose') },
                ...types.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              problem={problemOf('digest.issueTypeId')}
              onChoose={(id) => set({ issueTypeId: id || null })}
            />
          </div>
          <fieldset className="loop-weekdays">
            <legend className="label">{say('loop.digest.weekdays')}</legend>
            {weekdays.map((weekday) => (
              <Check
                key={weekday}
                label={nameOf(weekday)}
                checked={digest.weekdays.includes(weekday)}
                onChange={(isIn) => {
                  const others = digest.weekdays.filter((one) => one !== weekday);
                  const next = isIn ? [...others, weekday].sort((a, b) => a - b) : others;
                  // A digest on no day at all is one that is off.
                  set(next.length === 0 ? { on: false } : { weekdays: next });
                }}
              />
            ))}
          </fieldset>
        </>
      )}
    </div>
  );
}

function useIssueTypes(calls: SettingsCalls, projectId: string | null): FollowUpChoices['issueTypes'] {
  const [types, setTypes] = useState<FollowUpChoices['issueTypes']>([]);
  useEffect(() => {
    if (projectId === null) return undefined;
    let isWanted = true;
    calls.readFollowUpChoices({ projectId }).then(
      (found) => isWanted && setTypes(found.issueTypes),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [calls, projectId]);
  return types;
}
