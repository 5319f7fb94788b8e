import { caseText } from "#app/features/procedures/text.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CaseSteps } from "#app/ui/steps.tsx";

/** A step that was taken, in words. */
export interface PastStep {
  key: string;
  title: string;
  at: string;
  by: string;
  role: string | null;
  unit: string | null;
  note: string | null;
}

/** The steps of a case with who and when, and the state in which it is now. */
export function CasePast({
  steps,
  now,
  awaited,
}: {
  steps: PastStep[];
  /** The state in words; null when the case is over. */
  now: string | null;
  awaited: string | null;
}) {
  const words = useText(caseText);
  const past = steps.map(({ key, title, at, by, role, unit, note }) => {
    const { date, time } = formatInstant(at);
    const who = [by, role, unit].filter(Boolean).join(", ");
    return {
      key,
      state: "done" as const,
      title,
      detail: (
        <>
          {`${date} ${time}, ${who}`}
          {note && <span className="sub">{note}</span>}
        </>
      ),
    };
  });
  const next =
    now === null ? [] : [{ key: "now", state: "now" as const, title: now, detail: awaited }];
  return (
    <Panel title={words.steps} padded>
      <CaseSteps steps={[...past, ...next]} label={words.steps} />
    </Panel>
  );
}
