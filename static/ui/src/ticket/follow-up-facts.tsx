import type { FollowUpPanelView } from '../../../../src/contract/follow-up';
import { Button } from '../kit/button';
import { useDates, useSay } from '../kit/screen-context';

type Props = Readonly<{ panel: FollowUpPanelView; openIssue: (key: string) => void }>;

/** What was done so far: how the customer was reached, and what put it right. */
export function FollowUpFacts({ panel: { contact, remedy }, openIssue }: Props) {
  const say = useSay();
  const dates = useDates();
  return (
    <>
      {contact && (
        <section className="ruled done-step">
          <div className="follow-up-head">
            <h3 className="five-title">{say('follow-up.contacted')}</h3>
            <span className="small subtle">{contact.at && dates.nearTime(contact.at)}</span>
          </div>
          <p>
            {contact.by
              ? say('follow-up.contacted.by', { how: say(`follow-up.how.${contact.how}`), by: contact.by })
              : say(`follow-up.how.${contact.how}`)}
          </p>
          {contact.note && <p className="subtle">{contact.note}</p>}
        </section>
      )}
      {remedy && (
        <section className="ruled done-step">
          <div className="follow-up-head">
            <h3 className="five-title">{say('follow-up.remedied')}</h3>
            <span className="small subtle">{dates.nearTime(remedy.at)}</span>
          </div>
          <p>{remedy.outcome}</p>
          <RemedyFacts remedy={remedy} openIssue={openIssue} />
        </section>
      )}
    </>
  );
}

type Remedied = NonNullable<FollowUpPanelView['remedy']>;

function RemedyFacts({
  remedy: { cause, prevention },
  openIssue,
}: Readonly<{ remedy: Remedied; openIssue: (key: string) => void }>) {
  const say = useSay();
  return (
    <dl className="facts">
      {cause && (
        <div>
          <dt>{say('follow-up.remedy.cause')}</dt>
          <dd>
            {[say(`follow-up.kind.${cause.kind}`), say(`follow-up.source.${cause.source}`), cause.detail]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </div>
      )}
      {prevention && (
        <div>
          <dt>{say('follow-up.remedy.prevention')}</dt>
          <dd>
            {prevention.kind === 'none' ? (
              prevention.why
            ) : (
              <Button kind="link" onPress={() => openIssue(prevention.issueKey)}>
                {prevention.issueKey}
              </Button>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
