import { FormKey } from "#app/features/access/components/form-key.tsx";
import { AskedFields } from "#app/features/tasks/asked/components/field-choice.tsx";
import { directiveKinds, urgencies, type Audience } from "#app/features/tasks/directives/schema.ts";
import { longest } from "#app/features/tasks/schema.ts";
import { taskText } from "#app/features/tasks/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox, CheckList, RadioList } from "#app/ui/choices.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** What was typed before, also when wrong; the ticked units stand apart. */
export interface TypedDraft {
  values: Record<string, string>;
  units: string[];
  fields: string[];
}

/** The form of a draft: the document, then to whom. */
export function DraftForm({
  formKey,
  typed,
  issues,
  audiences,
  units,
  askable,
}: {
  formKey: string;
  typed: TypedDraft;
  issues: Record<string, string>;
  audiences: Audience[];
  units: { id: string; name: string }[];
  /** The fields that cells may be asked for, by section. */
  askable: Parameters<typeof AskedFields>[0]["sections"];
}) {
  const words = useText(taskText);
  const { values } = typed;
  const error = (name: string) => {
    const issue = issues[name];
    return issue === undefined ? undefined : words.issues[issue];
  };
  return (
    <Form method="post" className="stack">
      <FormKey value={formKey} />
      <Panel title={words.facts} padded>
        <div className="stack stack-tight">
          <Field
            name="title"
            label={words.subject}
            hint={words.subjectHint}
            error={error("title")}
            defaultValue={values.title}
            maxLength={longest.title}
          />
          <Field
            name="number"
            label={words.number}
            hint={words.numberHint}
            error={error("number")}
            defaultValue={values.number}
            maxLength={longest.number}
            width="half"
          />
          <Select
            name="kind"
            label={words.kind}
            error={error("kind")}
            defaultValue={values.kind ?? "letter"}
            options={directiveKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <RadioList
            name="urgency"
            label={words.urgency}
            error={error("urgency")}
            value={values.urgency ?? "normal"}
            choices={urgencies.map((value) => ({ value, label: words.urgencies[value] }))}
          />
          <TextArea
            name="body"
            label={words.body}
            hint={words.bodyHint}
            error={error("body")}
            defaultValue={values.body}
            maxLength={longest.body}
            rows={8}
          />
          <RadioList
            name="needs"
            label={words.needs}
            error={error("needs")}
            value={values.needs ?? "report"}
            choices={[
              { value: "report", label: words.needsReport },
              { value: "reading", label: words.needsReading },
            ]}
          />
          <DateField
            name="dueOn"
            label={words.due}
            hint={words.dueHint}
            error={error("dueOn")}
            defaultValue={values.dueOn}
            pickName="dueOnPick"
          />
        </div>
      </Panel>
      <AskedFields sections={askable} chosen={typed.fields} />
      <Panel title={words.receivers} padded>
        <div className="stack stack-tight">
          <RadioList
            name="audience"
            label={words.audience}
            error={error("audience")}
            value={values.audience ?? audiences[0]}
            choices={audiences.map((value) => ({ value, label: words.audiences[value] }))}
          />
          <Disclosure
            summary={words.units}
            note={words.unitsCount(units.length)}
            open={typed.units.length > 0 || issues.unit !== undefined}
          >
            <CheckList
              name="unit"
              label={words.units}
              hint={words.unitsHint}
              error={error("unit")}
              values={typed.units}
              choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Disclosure>
          <div>
            {issues.isOpen && <StatusText kind="error">{error("isOpen")}</StatusText>}
            <CheckBox
              name="isOpen"
              label={words.isOpen}
              hint={words.isOpenHint}
              checked={values.isOpen === "1"}
            />
          </div>
        </div>
      </Panel>
      <div>
        <SubmitButton>{words.review}</SubmitButton>
      </div>
    </Form>
  );
}
