import { StepForm } from "#app/features/procedures/components/step-form.tsx";
import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import type { Opening } from "#app/features/procedures/opening/rules.ts";
import { caseText } from "#app/features/procedures/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The ways in which a procedure can begin for somebody; those that cannot, with their reasons. */
export function OpeningForms({
  opening,
  formKey,
  typed,
}: {
  opening: Opening;
  formKey: string;
  typed: Typed | null;
}) {
  const words = useText(caseText);
  const possible = opening.steps.filter((step) => step.refusals.length === 0);
  const refused = opening.steps.filter((step) => step.refusals.length > 0);
  return (
    <>
      <p className="second dim">
        {opening.about} {words.basis(opening.basis)}
      </p>
      {possible.map((step, index) => (
        <Panel key={step.key} title={step.button} padded>
          <StepForm
            step={step}
            seen={null}
            formKey={`${formKey}-${index}`}
            typed={typed}
            isMain={index === 0}
          />
        </Panel>
      ))}
      {possible.length === 0 &&
        refused.map((step) => (
          <Notice key={step.key} kind="warn" lead={`${step.button}: ${words.notNow}.`}>
            {step.refusals.join(" ")}
          </Notice>
        ))}
    </>
  );
}
