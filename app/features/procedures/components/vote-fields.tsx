import { voteParts } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";

/** The five numbers of a vote; names are never asked. */
export function VoteFields({
  label,
  voters,
  typed,
  error,
}: {
  label: string;
  /** How many have a vote by today's list of the cell; null where it is not the cell that votes. */
  voters: number | null;
  typed: Record<string, string>;
  error: (key: string) => string | undefined;
}) {
  const words = useText(caseText).vote;
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="stack stack-tight">
        {voteParts.map((part) => (
          <Field
            key={part}
            name={`vote.${part}`}
            label={words[part]}
            hint={part === "base" ? words.hintCell(voters) || undefined : undefined}
            error={error(`vote.${part}`)}
            defaultValue={typed[`vote.${part}`] ?? (part === "base" ? (voters ?? "") : undefined)}
            inputMode="numeric"
            width="number"
          />
        ))}
      </div>
    </fieldset>
  );
}
