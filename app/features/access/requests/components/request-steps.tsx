import type { RequestLine } from "#app/features/access/requests/line/rules.ts";
import { needsCode } from "#app/features/access/requests/matter/rules.ts";
import type { Steps } from "#app/features/access/requests/steps/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { CaseSteps, type CaseStep } from "#app/ui/steps.tsx";

type Done = RequestLine["decided"];

/** Who did which step of a request, and whose the next ones are. */
export function RequestSteps({ line, steps }: { line: RequestLine; steps: Steps | null }) {
  const words = useText(requestText);
  const { roles } = useText(accessText);
  if (steps === null) return null;
  const { state, proposed, decided, executed } = line;
  const byRoles = (codes: readonly RoleCode[]) =>
    words.byRoles(codes.map((code) => roles[code]).join(", "));
  const said = (done: Done) => {
    if (done === null) return undefined;
    const { date, time } = formatInstant(done.at);
    return words.by(done.name, `${date} ${time}`);
  };
  const isOver = state === "refused" || state === "withdrawn";
  const stateOf = (done: Done, isNow: boolean): CaseStep["state"] =>
    done !== null ? "done" : isNow && !isOver ? "now" : "next";
  const isNew = line.kind === "give" && line.username === null;
  const isDirect = decided === null && state !== "proposed" && !isOver;
  const shown: CaseStep[] = [
    { key: "propose", state: "done", title: words.steps.propose, detail: said(proposed) },
  ];
  if (isDirect)
    shown.push({
      key: "direct",
      state: "done",
      title: words.steps.approve,
      detail: words.noApproval,
    });
  else
    shown.push({
      key: "approve",
      state: stateOf(decided, state === "proposed"),
      title: words.steps.approve,
      detail: said(decided) ?? byRoles(steps.approve),
    });
  if (steps.execute !== null)
    shown.push({
      key: "execute",
      state: state === "approved" || state === "printed" ? "now" : stateOf(executed, false),
      title: needsCode({ kind: line.kind, isNewPerson: isNew })
        ? words.steps.code
        : words.steps.execute,
      detail: said(executed) ?? byRoles(steps.execute),
    });
  return (
    <Panel title={words.stepsTitle} padded>
      <CaseSteps steps={shown} label={words.stepsTitle} />
      {steps.execute === null && state === "proposed" && (
        <p className="second">{words.approvalDoes}</p>
      )}
    </Panel>
  );
}
