import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SettingsPage } from '../../../../src/contract/settings';
import { BackFillSection } from '../back-fill/back-fill-section';
import { ProblemMessage } from '../kit/problem-message';
import { changedFields } from './saving/changes';
import { Conflict } from './saving/conflict';
import { FollowUpSection } from './follow-ups/follow-up-section';
import { Head } from './head';
import { ImprovementSection } from './improvement-section';
import { KeepingSection } from './keeping-section';
import { LoopSection } from './follow-ups/loop-section';
import { RightsSection } from './rights-section';
import { SaveBar } from './saving/save-bar';
import { TargetsSection } from './figures/targets-section';
import { ServiceSection } from './figures/service-section';
import type { SectionProps, SettingsCalls } from './settings-calls';
import { useSaving } from './saving/use-saving';
import { WhatSection } from './asking/what-section';
import { WhenSection } from './asking/when-section';
import { WhoSection } from './asking/who-section';

type Props = Readonly<{
  page: SettingsPage;
  calls: SettingsCalls;
  savedVersion: number | null;
  onSaved: (page: SettingsPage) => void;
  onTheirs: (page: SettingsPage) => void;
}>;

/** The draft of a project's settings: changed here, kept until it is saved or discarded. */
export function SettingsForm({ page, calls, savedVersion, onSaved, onTheirs }: Props) {
  const [draft, setDraft] = useState(page.settings);
  const [base, setBase] = useState(page.version);
  const { saving, save, settle } = useSaving(calls, onSaved);
  const form = useRef<HTMLFormElement>(null);
  const changes = changedFields(page.settings, draft);
  const problems = saving.kind === 'invalid' ? saving.problems : [];

  // The first field that is wrong takes the focus; the screen reader says what is wrong with it.
  useEffect(() => {
    if (saving.kind === 'invalid') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saving]);

  const section: SectionProps = {
    page,
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    problemOf: (field) => problems.find((problem) => problem.field === field) ?? null,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(base, draft);
  };
  const saveOnto = (version: number) => {
    setBase(version);
    save(version, draft);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Head {...section} />
      <WhoSection {...section} calls={calls} />
      <WhenSection {...section} />
      <WhatSection {...section} />
      <FollowUpSection {...section} calls={calls} />
      <ImprovementSection {...section} />
      <LoopSection key={`loop ${page.version}`} {...section} calls={calls} />
      <RightsSection {...section} />
      <TargetsSection key={page.version} {...section} />
      <ServiceSection key={`service ${page.version}`} {...section} />
      <KeepingSection {...section} />
      <BackFillSection calls={calls} />
      <SaveBar
        page={page}
        changes={changes.length}
        problems={problems.length}
        busy={saving.kind === 'busy'}
        justSaved={savedVersion === page.version && changes.length === 0}
        onDiscard={() => {
          setDraft(page.settings);
          settle();
        }}
      >
        {saving.kind === 'failed' && <ProblemMessage problem={saving.problem} onRetry={() => save(base, draft)} kept />}
        {saving.kind === 'conflict' && (
          <Conflict
            conflict={saving}
            started={page.settings}
            draft={draft}
            onTheirs={() => onTheirs(saving.page)}
            onMine={() => saveOnto(saving.page.version)}
          />
        )}
      </SaveBar>
    </form>
  );
}
