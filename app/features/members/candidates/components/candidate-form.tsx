import { FormKey } from "#app/features/access/components/form-key.tsx";
import { candidateText } from "#app/features/members/candidates/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckBox, RadioList } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";

interface Option {
  value: string;
  label: string;
}

/** What the form asks, in words of the record format. */
export interface CandidateFormView {
  labels: Record<
    "full_name" | "gender" | "birth_date" | "citizen_id" | "general_education",
    string
  >;
  genders: Option[];
  schooling: Option[];
  cells: Option[];
}

/** The form that opens the record of a candidate. */
export function CandidateForm({
  view,
  formKey,
  texts,
  faults,
  namesakes,
}: {
  view: CandidateFormView;
  formKey: string;
  texts: Record<string, string>;
  faults: Record<string, string>;
  /** People of the same name and year; null when none stand in the way. */
  namesakes: { id: string; name: string; unit: string }[] | null;
}) {
  const words = useText(candidateText);
  const { labels, genders, schooling, cells } = view;
  const base = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: faults[name],
  });
  const [only] = cells;
  return (
    <Panel label={words.title} padded>
      <Form method="post" className="stack stack-tight">
        <FormKey value={formKey} />
        <Field {...base("full_name")} defaultValue={texts.full_name} autoComplete="off" />
        <RadioList {...base("gender")} choices={genders} value={texts.gender} />
        <DateField {...base("birth_date")} defaultValue={texts.birth_date} />
        <Field
          {...base("citizen_id")}
          defaultValue={texts.citizen_id}
          inputMode="numeric"
          width="half"
          optional
        />
        <Select
          {...base("general_education")}
          options={schooling}
          empty={words.choose}
          defaultValue={texts.general_education}
          optional
        />
        {cells.length === 1 && only ? (
          <input type="hidden" name="cell" value={only.value} />
        ) : (
          <Select
            name="cell"
            label={words.cell}
            error={faults.cell}
            options={cells}
            empty={words.choose}
            defaultValue={texts.cell}
          />
        )}
        {namesakes !== null && (
          <>
            <Notice kind="warn" lead={words.sameLead}>
              {words.sameWhy}{" "}
              {namesakes.map(({ id, name, unit }, index) => (
                <span key={id}>
                  {index > 0 && "; "}
                  <Anchor to={paths.member(id)}>{name}</Anchor>, {unit}
                </span>
              ))}
              .
            </Notice>
            <CheckBox name="isOther" label={words.isOther} />
          </>
        )}
        <div>
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
