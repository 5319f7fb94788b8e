import { DocumentStateTag, handedIn } from "#app/features/documents/components/document-list.tsx";
import type { DocumentLine } from "#app/features/documents/line/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { paths } from "#app/paths.ts";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** One document: what it is, whether it will do, and how to get it. */
export function DocumentFacts({
  line,
  replaceTo,
}: {
  line: DocumentLine;
  replaceTo: string | null;
}) {
  const words = useText(documentText);
  const isSealed = line.state === "sealed";
  const facts = [
    { key: "state", label: words.heads.state, value: <DocumentStateTag state={line.state} /> },
    ...(line.note === null ? [] : [{ key: "wrong", label: words.wrong, value: line.note }]),
    { key: "name", label: words.name, value: line.name },
    { key: "kind", label: words.kind, value: line.kind },
    { key: "size", label: words.size, value: line.size },
    { key: "by", label: words.by, value: handedIn(line, words) },
    { key: "scan", label: words.scan, value: line.scan },
  ];
  return (
    <>
      {isSealed && <Notice kind="error" icon="lock" lead={words.sealedNow} />}
      {line.state === "replaced" && <Notice lead={words.replacedNow} />}
      <Panel title={words.facts}>
        <SummaryList items={facts} />
        <PanelBody>
          <Actions>
            {!isSealed && (
              <ButtonLink kind="primary" icon="download" to={paths.documentFile(line.id)} reload>
                {words.download}
              </ButtonLink>
            )}
            {replaceTo !== null && (
              <ButtonLink to={replaceTo} icon="upload">
                {words.replace}
              </ButtonLink>
            )}
          </Actions>
        </PanelBody>
      </Panel>
    </>
  );
}
