import type { ComponentCheck, ComponentState } from "#app/features/documents/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { IssueList, type Issue } from "#app/ui/task-list.tsx";

/** What a dossier needs, with what is there, missing or wrong, and exactly what to bring; a panel for any page. */
export function ComponentList({ check }: { check: ComponentCheck }) {
  const words = useText(documentText);
  const lacking = check.components.filter(({ state }) => state !== "present");
  return (
    <Panel title={words.components}>
      <IssueList issues={check.components.map((one, place) => issueOf(one, place, words))} />
      <PanelBody>
        <StatusText kind={check.isComplete ? "ok" : "warn"}>
          {check.isComplete
            ? words.allThere
            : words.lacking(lacking.map(({ label }) => label).join("; "))}
        </StatusText>
      </PanelBody>
    </Panel>
  );
}

type Words = (typeof documentText)["vi"];

function issueOf(one: ComponentState, place: number, words: Words): Issue {
  const key = `${one.type} ${place}`;
  switch (one.state) {
    case "present":
      return {
        key,
        kind: "ok",
        lead: one.label,
        text: words.componentStates.present,
        action: { to: paths.document(one.documentId), label: words.open },
      };
    case "missing":
      return { key, kind: "warn", lead: words.bring(one.label) };
    case "wrong":
      return {
        key,
        kind: "error",
        lead: one.label,
        text:
          one.reason === "sealed"
            ? words.componentWrong.sealed
            : words.componentWrong.returned(one.note ?? ""),
        action: { to: paths.document(one.documentId), label: words.open },
      };
  }
}
