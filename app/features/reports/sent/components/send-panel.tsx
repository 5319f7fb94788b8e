import { FormKey } from "#app/features/access/components/form-key.tsx";
import { CorrectionFields } from "#app/features/reports/sent/corrections/components/correction-fields.tsx";
import type {
  CorrectableLine,
  CorrectionFault,
} from "#app/features/reports/sent/corrections/rules.ts";
import { longestNote } from "#app/features/reports/sent/schema.ts";
import { sentText } from "#app/features/reports/sent/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** How a report stands with its sending, for the unit that sends it. */
export interface Sending {
  /** The report of this period that was sent already. */
  sentId: string | null;
  isReturned: boolean;
  /** A province puts it together for the archive. */
  isCompiled: boolean;
  /** The reader sends it now. */
  maySend: boolean;
}

/** Sends the report of a period upward, or leads to what was sent. */
export function SendPanel({
  sending: { sentId, isReturned, isCompiled, maySend },
  period,
  formKey,
  typed,
  lines,
  issues,
}: {
  sending: Sending;
  period: string;
  formKey: string;
  /** What was written when it was refused, by field. */
  typed: Record<string, string>;
  /** The figures that may be given by hand. */
  lines: CorrectableLine[];
  issues: Record<string, CorrectionFault>;
}) {
  const words = useText(sentText);
  const why = isCompiled ? words.compileWhy : words.sendWhy;
  const said = isReturned ? words.sendAgain : sentId === null ? why : words.sent;
  return (
    <Panel title={isCompiled ? words.compileTitle : words.sendTitle} padded>
      <div className="stack stack-tight">
        <p>{said}</p>
        {sentId !== null && (
          <p>
            <ButtonLink to={paths.sentReport(sentId)}>{words.seeSent}</ButtonLink>
          </p>
        )}
        {maySend && (
          <Form method="post" className="stack stack-tight">
            <FormKey value={formKey} />
            <input type="hidden" name="period" value={period} />
            {isCompiled && <input type="hidden" name="as" value="compile" />}
            <TextArea
              name="note"
              label={words.remark}
              hint={words.remarkHint}
              defaultValue={typed.note ?? ""}
              maxLength={longestNote}
              rows={3}
              optional
            />
            {lines.length > 0 && <CorrectionFields lines={lines} issues={issues} typed={typed} />}
            <div className="actions">
              <SubmitButton kind="primary">
                {isCompiled ? words.compile : words.acts.submit}
              </SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </Panel>
  );
}
