import { html, nothing, type Html } from './html';
import type { IssueLink, IssueSeen, Sla } from './issue-seen';
import { statusLozenge } from './portal-frame';
import { formatTime, type Visit } from './visit';

const row = (label: string, value: Html | string | null | undefined) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value ? html`${value}` : '–'}</dd>
  </div>`;

/** The state of a promise: the latest cycle counts. */
function slaText({ words }: Visit, sla: Sla | null | undefined): Html | null {
  const cycle = sla?.ongoingCycle ?? sla?.completedCycles.at(-1);
  if (!cycle) return null;
  const state = cycle.breached
    ? words.missed
    : sla?.ongoingCycle
      ? cycle.paused
        ? words.paused
        : words.running
      : words.met;
  const tone = cycle.breached ? 'danger' : sla?.ongoingCycle ? 'neutral' : 'success';
  return html`<span class="lozenge lozenge-${tone}">${state}</span> ${cycle.elapsedTime.friendly} /
    ${cycle.goalDuration.friendly}`;
}

export function issueDetails(visit: Visit, { fields }: IssueSeen): Html {
  const { words } = visit;
  const at = (time: string | null) => (time === null ? null : formatTime(visit, time));
  const request = fields.customfield_10010;
  return html`<section class="card details" aria-labelledby="details-title">
    <h2 id="details-title">${words.details}</h2>
    <dl>
      ${row(words.reporter, fields.reporter?.displayName)}
      ${request && row(words.requestType, request.requestType.name)}
      ${request && row(words.organisation, fields.customfield_10002?.map(({ name }) => name).join(', '))}
      ${request && row(words.team, fields.customfield_10001?.name)} ${row(words.priority, fields.priority?.name)}
      ${row(words.resolution, fields.resolution?.name ?? words.unresolved)}
      ${request && row(words.firstResponse, slaText(visit, fields.customfield_10050))}
      ${request && row(words.timeToResolution, slaText(visit, fields.customfield_10051))}
      ${row(words.labels, fields.labels.join(', '))} ${row(words.created, at(fields.created))}
      ${row(words.updated, at(fields.updated))}
      ${fields.resolutiondate && row(words.resolved, at(fields.resolutiondate))}
    </dl>
  </section>`;
}

function linkRow({ type, inwardIssue, outwardIssue }: IssueLink): Html {
  const other = outwardIssue ?? inwardIssue;
  if (!other) return nothing;
  const { summary, status } = other.fields;
  return html`<li>
    <span class="quiet-text">${outwardIssue ? type.outward : type.inward}</span>
    <a href="/browse/${other.key}">${other.key}</a> ${summary} ${statusLozenge(status.name, status.statusCategory.key)}
  </li>`;
}

export const linkedWork = ({ words }: Visit, { fields: { issuelinks } }: IssueSeen): Html =>
  issuelinks.length === 0
    ? nothing
    : html`<section class="card" aria-labelledby="links-title">
        <h2 id="links-title">${words.linked}</h2>
        <ul class="plain-list">
          ${issuelinks.map(linkRow)}
        </ul>
      </section>`;

export function historyOf(visit: Visit, { changelog }: IssueSeen): Html {
  const histories = changelog?.histories ?? [];
  const change = (item: Readonly<{ field: string; fromString: string | null; toString: string | null }>) =>
    html`<li>${item.field}: ${item.fromString || '–'} → ${item.toString || '–'}</li>`;
  return html`<details class="card">
    <summary>${visit.words.history} (${histories.length})</summary>
    <ol class="history">
      ${histories.map(
        ({ author, created, items }) =>
          html`<li>
            <strong>${author.displayName}</strong> <time datetime="${created}">${formatTime(visit, created)}</time>
            <ul>
              ${items.map(change)}
            </ul>
          </li>`,
      )}
    </ol>
  </details>`;
}
