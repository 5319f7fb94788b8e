import { dayKinds } from "#app/codes/holidays.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { dayText } from "#app/features/figures/days/text.ts";
import { WhyFields } from "#app/features/figures/components/why-fields.tsx";
import { figureText } from "#app/features/figures/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { DateField } from "#app/ui/special-fields.tsx";

/** A day off, a day worked instead, or one that is neither any more. */
export function DayForm({
  formKey,
  issues,
  typed,
}: {
  formKey: string;
  issues: Partial<Record<string, string>>;
  typed: Record<string, string>;
}) {
  const words = useText(dayText);
  const shared = useText(figureText);
  const fault = (name: string) => {
    const issue = issues[name];
    return issue === undefined ? undefined : (shared.faults[issue] ?? words.dayFaults[issue]);
  };
  return (
    <Panel title={words.proposeDay} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={formKey} />
        <DateField
          name="date"
          label={words.date}
          error={fault("date")}
          defaultValue={typed.date ?? ""}
        />
        <RadioList
          name="kind"
          label={words.kind}
          error={fault("kind")}
          value={typed.kind ?? "off"}
          choices={dayKinds.map((value) => ({
            value,
            label: words.dayKinds[value],
            hint: words.dayKindHints[value],
          }))}
        />
        <Field
          name="label"
          label={words.dayLabel}
          optional
          error={fault("label")}
          defaultValue={typed.label}
        />
        <WhyFields fault={fault} typed={typed} />
        <div className="actions">
          <SubmitButton>{shared.send}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
