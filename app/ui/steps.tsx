import type { ReactNode } from "react";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";

/** Steps of a wizard, names in view; `current` counts from 0. */
export function Steps({
  steps,
  current,
  label,
}: {
  steps: string[];
  current: number;
  label?: string;
}) {
  const words = useWords();
  return (
    <ol className="steps" aria-label={label ?? words.steps}>
      {steps.map((step, index) => {
        const state = index < current ? "done" : index === current ? "now" : "next";
        return (
          <li
            key={step}
            className={`step-${state}`}
            aria-current={state === "now" ? "step" : undefined}
          >
            <span className="step-mark" aria-hidden="true">
              {state === "done" ? <Icon name="tick" /> : index + 1}
            </span>
            <span className="step-name">
              {step}
              {state === "done" && <Hidden> ({words.stepDone})</Hidden>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

export interface CaseStep {
  key: string;
  state: "done" | "now" | "next";
  title: ReactNode;
  /** Who, when, from which side. */
  detail?: ReactNode;
}

/** Steps under each other with who and when: a case, or a history. */
export function CaseSteps({ steps, label }: { steps: CaseStep[]; label?: string }) {
  const words = useWords();
  const said = { done: words.stepDone, now: words.stepNow, next: words.stepNext };
  return (
    <ol className="case-steps" aria-label={label ?? words.steps}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={`step-${step.state}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {step.state === "done" ? <Icon name="tick" /> : index + 1}
          </span>
          <div className="case-step-title">
            {step.title}
            <Hidden> ({said[step.state]})</Hidden>
          </div>
          {step.detail && <div className="second">{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
