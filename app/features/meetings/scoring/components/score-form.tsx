import { FormKey } from "#app/features/access/components/form-key.tsx";
import { pointsName } from "#app/features/meetings/scoring/schema.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field, TextArea } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** Points by criterion and what the cell remarks. */
export function ScoreForm({
  criteria,
  isAssumed,
  formKey,
  wrong,
  typed,
}: {
  criteria: { key: string; most: number; suggested: number | null }[];
  /** Nobody has confirmed the criteria yet. */
  isAssumed: boolean;
  formKey: string;
  wrong: readonly string[];
  typed: Record<string, string>;
}) {
  const words = useText(scoreText);
  return (
    <Panel title={words.panel} padded>
      <Form method="post" className="form-column stack">
        <FormKey value={formKey} />
        <p>{words.why}</p>
        <p className="dim">
          {words.suggested} {isAssumed && words.assumed}
        </p>
        {criteria.map(({ key, most, suggested }) => (
          <Field
            key={key}
            name={pointsName(key)}
            label={words.criteria[key] ?? key}
            hint={words.most(String(most))}
            width="number"
            inputMode="numeric"
            error={wrong.includes(pointsName(key)) ? words.faults.number(String(most)) : undefined}
            defaultValue={typed[pointsName(key)] ?? suggested ?? ""}
          />
        ))}
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          defaultValue={typed.note ?? ""}
          maxLength={1_000}
          rows={3}
          optional
        />
        <div className="actions">
          <SubmitButton kind="primary">{words.save}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
