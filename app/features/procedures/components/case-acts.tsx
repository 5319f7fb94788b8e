import { StepForm } from "#app/features/procedures/components/step-form.tsx";
import type { Typed } from "#app/features/procedures/inputs/schema.ts";
import { caseText } from "#app/features/procedures/text.ts";
import type { StepView } from "#app/features/procedures/view/rules.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** What the reader can do now: the main step open, others folded; what is refused, with its reasons. */
export function CaseActs({
  steps,
  awaited,
  seen,
  formKey,
  typed,
  fieldPage,
}: {
  steps: StepView[];
  awaited: { text: string | null; bySystem: boolean };
  seen: string;
  formKey: string;
  typed: Typed | null;
  /** Where a field of the record is asked for; null where there is none. */
  fieldPage: string | null;
}) {
  const words = useText(caseText);
  const main = steps.find(
    ({ needsReason, isAside, refusals }) => !needsReason && !isAside && refusals.length === 0,
  );
  const others = steps.filter((step) => step !== main);
  const blocked = steps.find(
    ({ needsReason, isAside, refusals }) => !needsReason && !isAside && refusals.length > 0,
  );
  return (
    <Panel
      title={
        main ? `${words.yourTurn}: ${main.button}` : blocked ? words.notNow : words.notYourTurn
      }
      padded
    >
      <div className="stack stack-tight">
        {main && fieldPage !== null && main.fields.some(({ kind }) => kind === "recordField") ? (
          <p>
            <ButtonLink to={fieldPage} kind="primary">
              {main.button}
            </ButtonLink>
          </p>
        ) : main ? (
          <StepForm step={main} seen={seen} formKey={formKey} typed={typed} isMain />
        ) : blocked ? null : (
          <p>{awaited.text === null ? words.waitsForSystem : words.waitsFor(awaited.text)}</p>
        )}
        {others.map((step) =>
          step.refusals.length > 0 ? (
            <Notice key={step.key} icon="info" lead={step.button}>
              {step.refusals.join(" ")}
            </Notice>
          ) : (
            <Disclosure key={step.key} summary={step.button} open={typed?.step === step.key}>
              <StepForm step={step} seen={seen} formKey={formKey} typed={typed} isMain={false} />
            </Disclosure>
          ),
        )}
      </div>
    </Panel>
  );
}
