import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { BlockIssue } from "#app/features/numbers/schema.ts";
import { numberText } from "#app/features/numbers/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** Gives a block to a commune. */
export function BlockForm(props: {
  formKey: string;
  communes: { id: string; name: string }[];
  most: number;
  issues: Record<string, BlockIssue>;
  typed: Record<string, string>;
}) {
  const { formKey, communes, most, issues, typed } = props;
  const words = useText(numberText);
  const lang = useLang();
  const error = (name: string) => (issues[name] ? words.issues[issues[name]] : undefined);
  return (
    <Panel title={words.giveTitle} id="give" padded>
      <Form method="post" className="form-column stack">
        <FormKey value={formKey} />
        <Select
          name="unit"
          label={words.unit}
          empty={words.unitEmpty}
          error={error("unit")}
          options={communes.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed.unit ?? ""}
        />
        <Field
          name="first"
          label={words.first}
          hint={words.firstHint}
          error={error("first")}
          defaultValue={typed.first}
          width="half"
          autoComplete="off"
          required
        />
        <Field
          name="last"
          label={words.last}
          hint={words.lastHint(formatNumber(most, lang))}
          error={error("last")}
          defaultValue={typed.last}
          width="half"
          autoComplete="off"
          required
        />
        <DateField
          name="givenOn"
          label={words.givenOn}
          error={error("givenOn")}
          defaultValue={typed.givenOn}
          required
        />
        <Field
          name="decisionNumber"
          label={words.decision}
          hint={words.decisionHint}
          error={error("decisionNumber")}
          defaultValue={typed.decisionNumber}
          width="half"
          autoComplete="off"
          required
        />
        <Field
          name="reason"
          label={words.reason}
          error={error("reason")}
          defaultValue={typed.reason}
          optional
        />
        <div>
          <SubmitButton>{words.give}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
