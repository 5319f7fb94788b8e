import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { MeetingPage } from "#app/features/meetings/view/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { StatusText } from "#app/ui/status-tag.tsx";

/** The one step that brings the meeting on, what else can be done, and what is in the way. */
export function NextStep({
  page,
  formKey,
  isNoteMissing,
}: {
  page: MeetingPage;
  formKey: string;
  isNoteMissing: "cancel" | "addend" | null;
}) {
  const { head, acts, next, hindrance, isKeeper } = page;
  const words = useText(meetingText);
  const { id, state } = head;
  const isRecording = state === "open" || state === "minutes_draft";
  const mine = acts.filter((act) => act !== "edit" && act !== "editAgenda");
  if (acts.length === 0 && page.own !== null) return null;
  return (
    <Panel title={next === null ? words.states[state] : words.next} padded>
      <div className="stack stack-tight">
        <p>{next === null || mine.length === 0 ? words.waits[state] : words.why[state]}</p>
        {hindrance !== null && <StatusText kind="warn">{words.refusals[hindrance]}</StatusText>}
        {next === "invite" && page.isLate && (
          <StatusText kind="warn" icon="clock">
            {words.inviteLate(formatDate(page.inviteBy))}
          </StatusText>
        )}
        {isRecording && page.isCloseLate && (
          <StatusText kind="warn" icon="clock">
            {words.closeLate(formatDate(page.closeBy))}
          </StatusText>
        )}
        <Form method="post">
          <FormKey value={formKey} />
          <input type="hidden" name="hat" value={isKeeper ? "keeper" : ""} />
          <Actions>
            {acts.includes("open") && (
              <ButtonLink
                to={paths.meetingAttendance(id)}
                kind={hindrance === null ? "primary" : "plain"}
              >
                {words.acts.open}
              </ButtonLink>
            )}
            {acts.includes("record") && (
              <>
                <ButtonLink
                  to={paths.meetingAttendance(id)}
                  kind={hindrance === "unmarked" ? "primary" : "plain"}
                >
                  {words.marksTitle}
                </ButtonLink>
                <ButtonLink to={paths.meetingMinutes(id)} icon="edit">
                  {words.acts.record}
                </ButtonLink>
              </>
            )}
            {next !== null && next !== "open" && hindrance === null && (
              <SubmitButton name="act" value={next}>
                {words.acts[next]}
              </SubmitButton>
            )}
            {mine.includes("prepare") && next !== "prepare" && (
              <Button name="act" value="prepare">
                {words.acts.prepare}
              </Button>
            )}
            {mine.includes("keepOnPaper") &&
              next !== "keepOnPaper" &&
              head.keeperApprovedAt === null &&
              hindrance === null && (
                <Button name="act" value="keepOnPaper">
                  {words.acts.keepOnPaper}
                </Button>
              )}
            {acts.includes("editAgenda") && (
              <ButtonLink to={paths.meetingEdit(id)} icon="edit">
                {acts.includes("edit") ? words.acts.edit : words.acts.editAgenda}
              </ButtonLink>
            )}
            {acts.some((act) => act === "open" || act === "record") && (
              <ButtonLink to={paths.meetingPrint(id, { sheet: "attendance" })} icon="printer">
                {words.printSheet}
              </ButtonLink>
            )}
          </Actions>
        </Form>
        {(["cancel", "addend"] as const)
          .filter((act) => acts.includes(act))
          .map((act) => (
            <Disclosure key={act} summary={words.acts[act]} open={isNoteMissing === act}>
              <Form method="post" className="stack stack-tight">
                <FormKey value={formKey} />
                <input type="hidden" name="hat" value={isKeeper ? "keeper" : ""} />
                <TextArea
                  name="note"
                  id={`note-${act}`}
                  label={act === "cancel" ? words.cancelReason : words.acts.addend}
                  hint={act === "cancel" ? words.cancelHint : words.addendumHint}
                  error={
                    isNoteMissing === act
                      ? act === "cancel"
                        ? words.reasonMissing
                        : words.addendumMissing
                      : undefined
                  }
                  rows={2}
                  maxLength={2_000}
                  required
                />
                <Button kind={act === "cancel" ? "danger" : "plain"} name="act" value={act}>
                  {words.acts[act]}
                </Button>
              </Form>
            </Disclosure>
          ))}
      </div>
    </Panel>
  );
}
