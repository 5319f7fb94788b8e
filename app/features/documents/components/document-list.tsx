import type { DocumentLine } from "#app/features/documents/line/rules.ts";
import { documentText } from "#app/features/documents/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The documents of a dossier with the state of each; a panel for any page. */
export function DocumentList({ lines }: { lines: DocumentLine[] }) {
  const words = useText(documentText);
  const columns: Column<DocumentLine>[] = [
    {
      key: "state",
      head: words.heads.state,
      kind: "lead",
      cell: (line) => <DocumentStateTag state={line.state} />,
    },
    {
      key: "type",
      head: words.heads.type,
      kind: "main",
      cell: (line) => (
        <>
          <Anchor to={paths.document(line.id)}>{line.label}</Anchor>
          {line.numberDate && <div className="second dim">{line.numberDate}</div>}
          {line.note && <div className="second">{line.note}</div>}
        </>
      ),
    },
    {
      key: "file",
      head: words.heads.file,
      cell: (line) => `${line.kind}, ${line.size}. ${line.scan}.`,
    },
    { key: "by", head: words.heads.by, cell: (line) => handedIn(line, words) },
    {
      key: "act",
      head: words.heads.act,
      headHidden: true,
      kind: "action",
      cell: (line) =>
        line.state !== "sealed" && (
          <ButtonLink
            small
            reload
            icon="download"
            to={paths.documentFile(line.id)}
            object={line.label}
          >
            {words.download}
          </ButtonLink>
        ),
    },
  ];
  return (
    <Panel title={words.title} aside={words.count(lines.length)}>
      {lines.length === 0 ? (
        <Empty fact={words.empty} why={words.emptyWhy} />
      ) : (
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
        />
      )}
    </Panel>
  );
}

/** Who handed a document in, and when. */
export function handedIn(
  { uploader, at }: DocumentLine,
  words: (typeof documentText)["vi"],
): string {
  const { time, date } = formatInstant(at);
  return words.handedIn(uploader, time, date);
}

/** Whether a document will do, in words. */
export function DocumentStateTag({ state }: { state: DocumentLine["state"] }) {
  const words = useText(documentText);
  const kind = ({ ok: "ok", returned: "error", sealed: "error", replaced: "muted" } as const)[
    state
  ];
  return <StatusTag kind={kind}>{words.states[state]}</StatusTag>;
}
