import { FormKey } from "#app/features/access/components/form-key.tsx";
import { formKeyName } from "#app/features/access/once/rules.ts";
import { longestNote } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import type { SheetView } from "#app/features/dues/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm-page.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** How the month ends: sent by the collector, closed by the secretary. */
export function ClosingPanel(props: {
  view: SheetView;
  /** A closed unit whose book is shown; null for the own. */
  unit: string | null;
  unpaid: number;
  formKey: string;
  mayRecord: boolean;
  mayClose: boolean;
  isReasonMissing: boolean;
}) {
  const { view, unit, unpaid, formKey, mayRecord, mayClose, isReasonMissing } = props;
  const lang = useLang();
  const words = useText(duesText);
  const number = (sum: number) => formatNumber(sum, lang);
  const { month, state } = view;
  if (state === "closed")
    return (
      <Notice icon="lock" lead={words.isClosed(view.closedName ?? "")}>
        {words.book(number(view.book))}
      </Notice>
    );
  if (state === "open")
    return (
      <Panel label={words.propose} padded>
        <Stack tight>
          <p>
            {words.proposeWhy} {words.book(number(view.book))}
          </p>
          <Form method="post" className="actions">
            <FormKey value={formKey} />
            <input type="hidden" name="month" value={month} />
            <input type="hidden" name="unit" value={unit ?? ""} />
            {mayRecord && (
              <SubmitButton name="act" value="propose">
                {words.propose}
              </SubmitButton>
            )}
            <Button name="act" value="refresh">
              {words.refresh}
            </Button>
          </Form>
        </Stack>
      </Panel>
    );
  if (!mayClose) return <Notice icon="hourglass" lead={words.waits(view.proposedName ?? "")} />;
  return (
    <Stack>
      <Confirm
        question={words.closeQuestion(formatDate(month))}
        effects={[
          { key: "owed", count: number(view.owed), text: words.closeEffects.owed },
          { key: "book", count: number(view.book), text: words.closeEffects.book },
          { key: "unpaid", count: unpaid, text: words.closeEffects.unpaid },
        ]}
        undo={words.closeUndo}
        submit={words.close}
        kind="primary"
        hidden={{ act: "close", month, unit: unit ?? "", [formKeyName]: formKey }}
        cancelTo={paths.dues({ unit, month })}
      />
      <Panel title={words.sendBack} padded>
        <Form method="post" className="stack stack-tight">
          <FormKey value={formKey} />
          <input type="hidden" name="month" value={month} />
          <input type="hidden" name="unit" value={unit ?? ""} />
          <Field
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            maxLength={longestNote}
            error={isReasonMissing ? words.faults.reason : undefined}
          />
          <div className="actions">
            <Button name="act" value="return">
              {words.sendBack}
            </Button>
          </div>
        </Form>
      </Panel>
    </Stack>
  );
}
