import type { ReactNode } from "react";
import { paperText } from "#app/features/procedures/dossier/text.ts";
import type { PaperLine } from "#app/features/procedures/dossier/view/rules.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { IssueList, type Issue } from "#app/ui/task-list.tsx";

/** The documents of the step to come: there, missing or wrong, what to bring, and below them how to hand one in. */
export function PaperPanel({ papers, children }: { papers: PaperLine[]; children?: ReactNode }) {
  const words = useText(paperText);
  const lacking = papers.filter(({ state }) => state !== "present").length;
  return (
    <Panel title={words.title}>
      <IssueList issues={papers.map((one) => issueOf(one, words))} />
      <PanelBody>
        <StatusText kind={lacking === 0 ? "ok" : "warn"}>
          {lacking === 0 ? words.allThere : words.lacking(lacking)}
        </StatusText>
        {children}
      </PanelBody>
    </Panel>
  );
}

type Words = (typeof paperText)["vi"];

const looks = { present: "ok", missing: "warn", wrong: "error" } as const;

function issueOf({ paper, label, state, note, documentId }: PaperLine, words: Words): Issue {
  return {
    key: paper,
    kind: looks[state],
    lead: state === "missing" ? words.bring(label) : label,
    ...(note === null ? {} : { text: note }),
    ...(documentId === null
      ? {}
      : { action: { to: paths.document(documentId), label: words.open } }),
  };
}
