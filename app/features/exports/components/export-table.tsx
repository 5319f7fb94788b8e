import { exportText } from "#app/features/exports/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import type { IconName } from "#app/ui/icons.tsx";

/** A line of the log or of one's own requests. */
export interface ExportLine {
  id: string;
  at: string;
  by: string;
  unit: string;
  what: string;
  whom: string;
  purpose: string | null;
  rows: string | null;
  state: string;
  /** Under the state: until when, or why not. */
  note: string | null;
}

const looks: Record<string, { kind: StatusKind; icon?: IconName }> = {
  made: { kind: "ok", icon: "tick" },
  requested: { kind: "wait" },
  approved: { kind: "info", icon: "clock" },
  rejected: { kind: "error" },
  ready: { kind: "ok" },
  downloaded: { kind: "ok", icon: "tick" },
  expired: { kind: "muted" },
  failed: { kind: "error" },
  refused: { kind: "warn" },
};

/** Exports as a table; one's own carry the button that takes the file. */
export function ExportTable({
  lines,
  caption,
  own,
}: {
  lines: ExportLine[];
  caption: string;
  own?: boolean;
}) {
  const words = useText(exportText);
  const columns: Column<ExportLine>[] = [
    {
      key: "what",
      head: words.what,
      kind: "main",
      cell: ({ what, whom }) => (
        <>
          <b>{what}</b>
          <span className="sub">{whom}</span>
        </>
      ),
    },
    { key: "purpose", head: words.purpose, cell: ({ purpose }) => purpose ?? "–" },
    own ? { key: "at", head: words.when, cell: ({ at }) => at } : whoColumn(words.who),
    { key: "rows", head: words.rowsHead, kind: "number", cell: ({ rows }) => rows ?? "–" },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: ({ state, note }) => (
        <>
          <StatusTag {...(looks[state] ?? { kind: "muted" })}>{words.states[state]}</StatusTag>
          {note && <span className="sub">{note}</span>}
        </>
      ),
    },
    ...(own ? [downloadColumn(words)] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ id }) => id} />;
}

function whoColumn(head: string): Column<ExportLine> {
  return {
    key: "by",
    head,
    cell: ({ by, unit, at }) => (
      <>
        {by}
        <span className="sub">{unit}</span>
        <span className="sub">{at}</span>
      </>
    ),
  };
}

function downloadColumn(words: (typeof exportText)["vi"]): Column<ExportLine> {
  return {
    key: "file",
    head: words.download,
    headHidden: true,
    kind: "action",
    cell: ({ id, state, what }) =>
      (state === "ready" || state === "downloaded") && (
        <ButtonLink small to={paths.exportFile(id)} reload object={what}>
          {words.download}
        </ButtonLink>
      ),
  };
}
