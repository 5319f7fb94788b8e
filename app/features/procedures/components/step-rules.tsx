import type { DrawnStep } from "#app/features/procedures/drawing/rules.ts";

/** The steps of a procedure with everything that the definition says about them. */
export function StepRules({ steps }: { steps: DrawnStep[] }) {
  return (
    <ol className="stack">
      {steps.map(({ key, number, title, by, lines }) => (
        <li key={key}>
          <h3>{`${number}. ${title}`}</h3>
          <p>{by}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
