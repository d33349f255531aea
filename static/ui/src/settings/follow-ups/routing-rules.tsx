import { useState } from 'react';
import { mostRules, newRule, type RoutingRule } from '../../../../../src/domain/follow-ups/follow-up-routing';
import { Button } from '../../kit/button';
import { useSay } from '../../kit/screen-context';
import { Under } from '../fields';
import { RuleForm } from './rule-form';
import { conditionWords, targetWords } from './rule-words';
import type { SectionProps, SettingsCalls } from '../settings-calls';

type Props = SectionProps & Readonly<{ calls: SettingsCalls }>;
const fields = ['projectId', 'issueTypeId', 'assignee'] as const;

/** Rules that are tried from the top before follow-ups go where they go as a rule. */
export function RoutingRules(props: Props) {
  const { page, draft, change, problemOf, calls } = props;
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  const rules = draft.followUp.rules ?? [];
  const set = (next: readonly RoutingRule[]) => change({ followUp: { ...draft.followUp, rules: next } });
  const swap = (from: number, to: number) => {
    const [a, b] = [rules[from], rules[to]];
    if (!a || !b) return;
    set(rules.map((rule, n) => (n === from ? b : n === to ? a : rule)));
    setOpen(null);
  };
  const problemAt = (n: number, field: string) => problemOf(`followUp.rules.${n}.${field}`);
  return (
    <div className="routing">
      <div className="head">
        <div>
          <h3 className="label">{say('settings.rules')}</h3>
          <p className="small subtle">{say('settings.rules.hint')}</p>
        </div>
        <Button
          disabled={rules.length >= mostRules}
          onPress={() => {
            set([...rules, newRule]);
            setOpen(rules.length);
          }}
        >
          {say('settings.rules.add')}
        </Button>
      </div>
      <ol className="routing-list">
        {rules.map((rule, n) => {
          const problem = fields.map((field) => problemAt(n, field)).find((one) => one !== null) ?? null;
          const words = conditionWords(say, rule, page);
          return (
            // Rules have no name of their own: their place is what they are known by.
            <li key={n}>
              <div className="routing-row">
                <span className="subtle">{n + 1}</span>
                <span className="grow">
                  <span className="strong">{words}</span>
                  <span className="small subtle explained">{targetWords(say, rule, page)}</span>
                  {problem && <Under id={`rule-${n}`} hint={null} problem={problem} />}
                </span>
                <Button size="small" kind="quiet" disabled={n === 0} onPress={() => swap(n, n - 1)}>
                  {say('settings.rules.up')}
                  <span className="hidden">{words}</span>
                </Button>
                <Button size="small" kind="quiet" disabled={n === rules.length - 1} onPress={() => swap(n, n + 1)}>
                  {say('settings.rules.down')}
                  <span className="hidden">{words}</span>
                </Button>
                <Button size="small" expanded={open === n} onPress={() => setOpen(open === n ? null : n)}>
                  {say('settings.rules.edit')}
                  <span className="hidden">{words}</span>
                </Button>
                <Button
                  size="small"
                  kind="quiet"
                  onPress={() => {
                    set(rules.filter((_, other) => other !== n));
                    setOpen(null);
                  }}
                >
                  {say('settings.rules.remove')}
                  <span className="hidden">{words}</span>
                </Button>
              </div>
              {open === n && (
                <RuleForm
                  {...{ rule, page, calls, usualProject: draft.followUp.projectId }}
                  problemOf={(field) => problemAt(n, field)}
                  onChange={(part) => set(rules.map((one, other) => (other === n ? { ...one, ...part } : one)))}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
