import { FormKey } from "#app/features/access/components/form-key.tsx";
import { percentText, type Shape } from "#app/features/figures/rules.ts";
import { WhyFields } from "#app/features/figures/components/why-fields.tsx";
import { figureText } from "#app/features/figures/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

/** An option or a part of a value, with its words. */
interface Named {
  value: string;
  label: string;
}

/** Another value for a figure, or the same one to confirm it. */
export function FigureForm(props: {
  shape: Shape;
  /** The value in force, as parameters are written. */
  now: string;
  until: string | null;
  /** Parts of a table or options of a choice. */
  named: readonly Named[];
  formKey: string;
  issues: Partial<Record<string, string>>;
  typed: Record<string, string>;
}) {
  const { formKey, issues, typed, until } = props;
  const words = useText(figureText);
  const fault = (name: string) => {
    const issue = issues[name];
    return issue === undefined ? undefined : words.faults[issue];
  };
  return (
    <Panel title={words.propose} padded>
      <Form method="post" className="form-column stack">
        <p className="dim">{words.proposeSub}</p>
        <FormKey value={formKey} />
        <ValueFields {...props} error={fault("value")} />
        <DateField
          name="from"
          label={words.from}
          hint={words.fromHint}
          optional
          error={fault("from")}
          defaultValue={typed.from ?? ""}
        />
        <DateField
          name="until"
          label={words.until}
          hint={words.untilHint}
          optional
          error={fault("until")}
          defaultValue={typed.until ?? (until === null ? "" : until.split("-").reverse().join("/"))}
        />
        <WhyFields fault={fault} typed={typed} />
        <div className="actions">
          <SubmitButton>{words.send}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}

function ValueFields({
  shape,
  now,
  named,
  typed,
  error,
}: {
  shape: Shape;
  now: string;
  named: readonly Named[];
  typed: Record<string, string>;
  error: string | undefined;
}) {
  const words = useText(figureText);
  if (shape.kind === "fixed") return <p className="dim">{words.fixedHint}</p>;
  if (shape.kind === "table") {
    const values = new Map(now.split(";").map((part) => part.split("=") as [string, string]));
    return named.map(({ value, label }, place) => (
      <Field
        key={value}
        name={value}
        label={label}
        width="number"
        inputMode="numeric"
        error={place === 0 ? error : undefined}
        defaultValue={typed[value] ?? values.get(value)}
      />
    ));
  }
  if (shape.kind === "flag" || shape.kind === "choice")
    return (
      <Select
        name="value"
        label={words.value}
        error={error}
        options={[...named]}
        defaultValue={typed.value ?? now}
      />
    );
  const shown = shape.kind === "share" ? percentText(now) : now;
  return (
    <Field
      name="value"
      label={words.value}
      hint={words.valueHint[shape.kind]}
      width="number"
      error={error}
      defaultValue={typed.value ?? shown}
    />
  );
}
