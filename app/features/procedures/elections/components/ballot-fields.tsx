import type { Offered } from "#app/features/procedures/choices/schema.ts";
import { votesField } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";

/** A secret ballot as it was counted: the ballots, and the votes for each candidate. Nobody is asked who voted. */
export function BallotFields({
  name,
  label,
  candidates,
  typed,
  error,
}: {
  name: string;
  label: string;
  candidates: Offered[];
  typed: Record<string, string>;
  error: (key: string) => string | undefined;
}) {
  const words = useText(caseText).ballot;
  const field = (key: string, text: string, optional = false) => (
    <Field
      key={key}
      name={key}
      label={text}
      error={error(key)}
      defaultValue={typed[key]}
      inputMode="numeric"
      width="number"
      optional={optional}
    />
  );
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="stack stack-tight">
        <p className="second dim">{words.secret}</p>
        {field(`${name}.issued`, words.issued)}
        {field(`${name}.valid`, words.valid)}
        <p className="second dim">{candidates.length === 0 ? words.none : words.leaveOpen}</p>
        {candidates.map(({ value, label: person }) =>
          field(votesField(name, value), words.votesFor(person), true),
        )}
      </div>
    </fieldset>
  );
}
