import {
  MOST_CORRECTIONS,
  type CorrectableLine,
  type CorrectionFault,
} from "#app/features/reports/sent/corrections/rules.ts";
import { correctionText } from "#app/features/reports/sent/corrections/text.ts";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Select } from "#app/ui/select.tsx";

/** The figures that the sender gives by hand, folded away until they are needed. */
export function CorrectionFields({
  lines,
  issues,
  typed,
}: {
  lines: CorrectableLine[];
  issues: Record<string, CorrectionFault>;
  typed: Record<string, string>;
}) {
  const words = useText(correctionText);
  const error = (name: string) => (issues[name] ? words.faults[issues[name]] : undefined);
  const isOpen = Object.keys(issues).length > 0;
  const options = lines.map(({ key, label, value }) => ({
    value: key,
    label: `${label}: ${value}`,
  }));
  return (
    <details open={isOpen}>
      <summary>{words.title}</summary>
      <div className="stack stack-tight">
        <p className="second">{words.why}</p>
        {Array.from({ length: MOST_CORRECTIONS }, (_, at) => (
          <div key={at} className="stack stack-tight">
            <Select
              name={`line${at}`}
              label={words.line(at + 1)}
              options={options}
              empty={words.none}
              optional
              error={error(`line${at}`)}
              defaultValue={typed[`line${at}`] ?? ""}
            />
            <Field
              name={`value${at}`}
              label={words.value}
              optional
              width="number"
              inputMode="numeric"
              error={error(`value${at}`)}
              defaultValue={typed[`value${at}`] ?? ""}
            />
            <Field
              name={`why${at}`}
              label={words.reason}
              optional
              error={error(`why${at}`)}
              defaultValue={typed[`why${at}`] ?? ""}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
