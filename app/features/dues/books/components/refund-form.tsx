import { FormKey } from "#app/features/access/components/form-key.tsx";
import { booksText } from "#app/features/dues/books/text.ts";
import { longestNote } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Gives back what somebody paid ahead, out of an open book: to whoever has moved on, or to a family. */
export function RefundForm(props: {
  book: string;
  unit: string;
  credit: number;
  formKey: string;
  issues: Record<string, string | undefined>;
  typed: Record<string, string>;
}) {
  const { book, unit, credit, formKey, issues, typed } = props;
  const lang = useLang();
  const words = useText(duesText);
  const own = useText(booksText);
  const fault = (name: string) => words.faults[issues[name] ?? ""];
  return (
    <Panel title={words.refund} aside={words.thisMonth(formatDate(book))} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={`${formKey}-refund`} />
        <input type="hidden" name="month" value={book} />
        <input type="hidden" name="unit" value={unit} />
        <p>{words.refundWhy}</p>
        <Field
          name="refund"
          label={own.refundAmount}
          hint={own.refundHint(formatNumber(credit, lang))}
          error={fault("refund")}
          inputMode="numeric"
          width="date"
          defaultValue={typed.refund ?? formatNumber(credit, lang)}
        />
        <Field
          name="reason"
          label={own.refundNote}
          maxLength={longestNote}
          error={fault("reason")}
          defaultValue={typed.reason ?? ""}
        />
        <div className="actions">
          <Button name="act" value="refund">
            {words.refund}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
