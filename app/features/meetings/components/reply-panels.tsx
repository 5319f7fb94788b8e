import { FormKey } from "#app/features/access/components/form-key.tsx";
import { excuseReasons } from "#app/features/meetings/attendance/rules.ts";
import { reasonName } from "#app/features/meetings/components/meeting-words.ts";
import type { OwnReply, Replies } from "#app/features/meetings/view/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { Actions, Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** The reader's own invitation: to come, or to ask to be excused. */
export function OwnInvitation(props: {
  own: OwnReply;
  formKey: string;
  /** Whether this is what the page is for; else another button leads. */
  isMain: boolean;
  isReasonMissing: boolean;
}) {
  const { own, formKey, isMain, isReasonMissing } = props;
  const words = useText(meetingText);
  const lang = useLang();
  const said =
    own.decision === "accepted"
      ? words.excuseAccepted
      : own.decision === "refused"
        ? words.excuseRefused
        : own.answer === "excuse"
          ? words.excuseWaits
          : own.answer === "coming"
            ? words.comingSaid
            : null;
  return (
    <Panel title={words.invitation} padded>
      <div className="stack stack-tight">
        {said !== null && (
          <StatusText kind={own.answer === "coming" ? "ok" : "info"}>{said}</StatusText>
        )}
        {own.decision === null && (
          <>
            {own.answer !== "coming" && (
              <Form method="post">
                <FormKey value={formKey} />
                <Actions>
                  <SubmitButton kind={isMain ? "primary" : "plain"} name="act" value="coming">
                    {words.coming}
                  </SubmitButton>
                </Actions>
              </Form>
            )}
            <Disclosure summary={words.excuse} open={isReasonMissing}>
              <Form method="post" className="stack stack-tight">
                <FormKey value={formKey} />
                <Select
                  name="reason"
                  label={words.excuseWhy}
                  error={isReasonMissing ? words.excuseOther : undefined}
                  empty=""
                  options={excuseReasons.map(({ code, label }) => ({
                    value: code,
                    label: label[lang],
                  }))}
                />
                <TextArea name="note" label={words.excuseNote} rows={2} maxLength={500} optional />
                <Button name="act" value="excuse">
                  {words.excuseSend}
                </Button>
              </Form>
            </Disclosure>
          </>
        )}
      </div>
    </Panel>
  );
}

/** Who has read the invitation, and the excuses to decide. */
export function RepliesPanel({ replies, formKey }: { replies: Replies; formKey: string }) {
  const words = useText(meetingText);
  const lang = useLang();
  return (
    <Panel title={words.replies}>
      <PanelBody>
        <p>{words.repliesSub(replies.read, replies.coming, replies.all)}</p>
      </PanelBody>
      {replies.excuses.map((one) => (
        <PanelBody key={one.memberId}>
          <p>
            <b>{one.name}</b>: {reasonName(one.reason, lang)}
            {one.note && `. ${one.note}`}
          </p>
          {one.decision !== null ? (
            <StatusText kind={one.decision === "accepted" ? "ok" : "muted"}>
              {one.decision === "accepted" ? words.done.accepted : words.done.refused}
            </StatusText>
          ) : (
            !one.isMine && (
              <Form method="post">
                <FormKey value={formKey} />
                <input type="hidden" name="member" value={one.memberId} />
                <Actions>
                  <Button small name="act" value="accepted" object={one.name}>
                    {words.accept}
                  </Button>
                  <Button small name="act" value="refused" object={one.name}>
                    {words.refuse}
                  </Button>
                </Actions>
              </Form>
            )
          )}
        </PanelBody>
      ))}
    </Panel>
  );
}
