import { FormKey } from "#app/features/access/components/form-key.tsx";
import { reviewDays, type ReviewIssue } from "#app/features/procedures/reviews/schema.ts";
import { reviewsText } from "#app/features/procedures/reviews/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { DateField } from "#app/ui/special-fields.tsx";

/** The form with which a commune or a province opens the reviews of a year. */
export function OpenReviewsForm({
  formKey,
  year,
  typed,
  issues,
}: {
  formKey: string;
  year: number;
  typed: Record<string, string>;
  issues: Partial<Record<string, ReviewIssue>>;
}) {
  const words = useText(reviewsText);
  const error = (key: string) => {
    const issue = issues[key];
    return issue && words.issues[issue];
  };
  return (
    <Panel title={words.open} padded>
      <Form method="post" className="stack stack-tight">
        <FormKey value={formKey} />
        <input type="hidden" name="intent" value="open" />
        <p className="second dim">{words.openWhy}</p>
        <Field
          name="year"
          label={words.year}
          error={error("year")}
          defaultValue={typed.year ?? String(year)}
          inputMode="numeric"
          width="number"
        />
        {reviewDays.map((key) => (
          <DateField
            key={key}
            name={key}
            label={words[key]}
            hint={words.dayHint}
            error={error(key)}
            defaultValue={typed[key]}
          />
        ))}
        <TextArea
          name="guidance"
          label={words.guidance}
          error={error("guidance")}
          defaultValue={typed.guidance}
          optional
          rows={3}
        />
        <div>
          <SubmitButton>{words.open}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
