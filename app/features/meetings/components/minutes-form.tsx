import { FormKey } from "#app/features/access/components/form-key.tsx";
import { FormDraft } from "#app/features/meetings/components/form-draft.tsx";
import { VoteLine } from "#app/features/meetings/components/content-panels.tsx";
import type { MeetingContent, MeetingHead } from "#app/features/meetings/view/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { kindsIn } from "#app/features/meetings/votes/rules.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/choices.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

export interface MinutesFormProps {
  head: MeetingHead;
  content: MeetingContent;
  people: { id: string; name: string }[];
  /** Received directives that work can carry out. */
  origins: { id: string; title: string }[];
  /** What was typed, where the form comes back. */
  typed: Record<string, string>;
  issues: Record<string, string>;
  formKey: string;
  hat: string;
  /** The minutes have just been saved. */
  isSaved: boolean;
}

/** The minutes as one form: text of each item, a new vote, new work; every button saves all of it. */
export function MinutesForm(props: MinutesFormProps) {
  const { head, content, typed, issues, formKey, hat } = props;
  const words = useText(meetingText);
  const error = (name: string) => (issues[name] ? words.minutesIssues[issues[name]] : undefined);
  const value = (name: string, stored: string | null) => typed[name] ?? stored ?? "";
  return (
    <Form method="post" className="stack">
      <FormKey value={formKey} />
      <input type="hidden" name="hat" value={hat} />
      {/* What is said of discipline stays on no device. */}
      {!head.isRestricted && <FormDraft name={`minutes:${head.id}`} isSaved={props.isSaved} />}
      <Panel title={words.details} padded>
        <div className="stack stack-tight">
          <Field
            name="startedAt"
            label={words.startedAt}
            hint={words.meetAtHint}
            error={error("startedAt")}
            defaultValue={value("startedAt", head.startedAt ?? head.meetAt)}
            width="number"
          />
          <Field
            name="endedAt"
            label={words.endedAt}
            error={error("endedAt")}
            defaultValue={value("endedAt", head.endedAt)}
            width="number"
          />
          <Field
            name="guests"
            label={words.guests}
            hint={words.guestsHint}
            error={error("guests")}
            defaultValue={value("guests", head.guests)}
            optional
          />
        </div>
      </Panel>
      <Panel title={words.minutes}>
        {content.items.map((item, index) => {
          const isConflict = issues[`c.${item.id}`] === "conflict";
          return (
            <PanelBody key={item.id}>
              <input type="hidden" name={`v.${item.id}`} value={item.version} />
              {isConflict && (
                <p>
                  <b>{words.theirs}</b> {item.content}
                </p>
              )}
              <TextArea
                name={`c.${item.id}`}
                label={`${index + 1}. ${item.title}`}
                hint={item.kind === "resolution" ? words.resolutionText : undefined}
                error={error(`c.${item.id}`)}
                defaultValue={value(`c.${item.id}`, item.content)}
                rows={item.kind === "resolution" ? 5 : 3}
              />
            </PanelBody>
          );
        })}
      </Panel>
      <VotePanel {...props} />
      <WorkPanel {...props} />
      <ActionBar state={null}>
        <SubmitButton name="act" value="save">
          {words.saveMinutes}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function VotePanel({ head, content, typed, issues }: MinutesFormProps) {
  const words = useText(meetingText);
  const kinds = kindsIn(head.isRestricted);
  return (
    <Panel title={words.votes}>
      {content.votes.map((vote) => (
        <PanelBody key={vote.id}>
          <VoteLine vote={vote} />
          <Button
            small
            name="remove"
            value={vote.id}
            object={vote.subject || words.voteKinds[vote.kind]}
          >
            {words.removeVote}
          </Button>
        </PanelBody>
      ))}
      <PanelBody>
        <div className="stack stack-tight">
          <h3>{words.newVote}</h3>
          {!content.quorum.isMet ? (
            <StatusText kind="warn">
              {words.quorumNo(content.quorum.present, content.quorum.base, content.quorum.needed)}{" "}
              {words.quorumNoWhy}
            </StatusText>
          ) : (
            <p>{words.onlyOfficial(content.quorum.present)}</p>
          )}
          <Select
            name="voteKind"
            label={words.voteKind}
            defaultValue={typed.voteKind ?? kinds[0]}
            options={kinds.map((kind) => ({ value: kind, label: words.voteKinds[kind] }))}
          />
          <Field
            name="voteSubject"
            label={words.voteSubject}
            hint={words.voteSubjectHint}
            defaultValue={typed.voteSubject ?? ""}
            maxLength={300}
            optional
          />
          <div className="vote-numbers">
            {(["votesFor", "votesAgainst", "votesBlank"] as const).map((name) => (
              <Field
                key={name}
                name={name}
                label={words[name]}
                defaultValue={typed[name] ?? ""}
                inputMode="numeric"
                width="number"
              />
            ))}
          </div>
          {issues.votesFor && (
            <StatusText kind="error">{words.voteRefusals[issues.votesFor]}</StatusText>
          )}
          <CheckBox
            name="isSecret"
            label={words.secret}
            hint={words.secretHint}
            checked={(typed.isSecret ?? "") !== ""}
          />
        </div>
      </PanelBody>
    </Panel>
  );
}

function WorkPanel({ content, people, origins, typed, issues }: MinutesFormProps) {
  const words = useText(meetingText);
  const error = (name: string) => (issues[name] ? words.minutesIssues[issues[name]] : undefined);
  return (
    <Panel title={words.work}>
      {content.work.map(({ id, title, memberName, dueOn }) => (
        <PanelBody key={id}>
          <p>
            {words.workOf(title, memberName)}
            {dueOn !== null && words.workBy(formatDate(dueOn))}
          </p>
          <Button small name="remove" value={id} object={title}>
            {words.removeWork}
          </Button>
        </PanelBody>
      ))}
      <PanelBody>
        <div className="stack stack-tight">
          <h3>{words.newWork}</h3>
          <Field
            name="workTitle"
            label={words.workTitle}
            error={error("workTitle")}
            defaultValue={typed.workTitle ?? ""}
            maxLength={300}
            optional
          />
          <Select
            name="workWho"
            label={words.workWho}
            error={error("workWho")}
            defaultValue={typed.workWho ?? ""}
            empty=""
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {origins.length > 0 && (
            <Select
              name="workFrom"
              label={words.workFrom}
              error={error("workFrom")}
              defaultValue={typed.workFrom ?? ""}
              empty={words.workFromNone}
              options={origins.map(({ id, title }) => ({ value: id, label: title }))}
              optional
            />
          )}
          <DateField
            name="workDue"
            label={words.workDue}
            error={error("workDue")}
            defaultValue={typed.workDue ?? ""}
            optional
          />
        </div>
      </PanelBody>
    </Panel>
  );
}
