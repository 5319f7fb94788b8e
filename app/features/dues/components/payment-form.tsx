import { FormKey } from "#app/features/access/components/form-key.tsx";
import { longestNote, type DuesFault } from "#app/features/dues/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Money handed in: the amount that is due stands there already, so that one press is enough. */
export function PaymentForm(props: {
  book: string;
  unit: string;
  due: number;
  today: string;
  formKey: string;
  issues: Record<string, DuesFault | undefined>;
  typed: Record<string, string>;
}) {
  const { book, unit, due, today, formKey, issues, typed } = props;
  const lang = useLang();
  const words = useText(duesText);
  const fault = (name: string) => {
    const found = issues[name];
    return found === undefined ? undefined : words.faults[found];
  };
  return (
    <Panel title={words.record} aside={words.thisMonth(formatDate(book))} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={formKey} />
        <input type="hidden" name="month" value={book} />
        <input type="hidden" name="unit" value={unit} />
        <Field
          name="amount"
          label={words.amount}
          hint={words.amountHint}
          error={fault("amount")}
          inputMode="numeric"
          width="date"
          defaultValue={typed.amount ?? (due > 0 ? formatNumber(due, lang) : "")}
        />
        <Field
          name="paidOn"
          label={words.paidOn}
          hint={words.paidOnHint}
          error={fault("paidOn")}
          inputMode="numeric"
          width="date"
          defaultValue={typed.paidOn ?? formatDate(today)}
        />
        <RadioList
          name="method"
          label={words.method}
          value={typed.method ?? "cash"}
          choices={Object.entries(words.methods).map(([value, label]) => ({ value, label }))}
        />
        <Field
          name="reference"
          label={words.reference}
          optional
          maxLength={longestNote}
          defaultValue={typed.reference ?? ""}
        />
        <div className="actions">
          <SubmitButton>{words.record}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
