import type { ShownRow } from "#app/features/imports/preview/rules.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import { importText } from "#app/features/imports/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusTag, StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

const countKeys: Record<string, string> = { all: "rows" };
const severities: Record<ShownRow["notes"][number]["severity"], StatusKind> = {
  E1: "error",
  E2: "warn",
  W: "warn",
  I: "info",
};

/** One page of rows: what each would do, old values struck and new ones underlined, and what to look at. */
export function PreviewRows({ view, label }: { view: ShownImport; label: (n: string) => string }) {
  const lang = useLang();
  const words = useText(previewText);
  const { rows, filter, counts } = view;
  const isFiltered = filter.rule !== null || filter.grade !== null;
  const count = isFiltered ? rows.length : (counts[countKeys[filter.shown] ?? filter.shown] ?? 0);
  const title = label(formatNumber(count, lang) + (isFiltered && view.hasMore ? "+" : ""));
  const last = rows.at(-1);
  const sheets = new Set(rows.map(({ sheet }) => sheet)).size;
  const next =
    view.hasMore && last
      ? paths.import(view.id, {
          show: filter.shown,
          rule: filter.rule,
          grade: filter.grade,
          after: `${last.sheet}.${last.row}`,
        })
      : null;
  return (
    <Panel title={title} id="rows">
      {rows.length === 0 ? (
        <Empty fact={words.noRows} why={words.noRowsWhy} />
      ) : (
        <>
          <DataTable
            caption={title}
            rows={rows}
            rowKey={({ sheet, row }) => `${sheet}.${row}`}
            stickyHead={rows.length > 25}
            columns={[
              {
                key: "row",
                head: words.row,
                cell: ({ sheet, row }) =>
                  sheets > 1 ? words.sheetRow(String(sheet + 1), row) : String(row),
              },
              {
                key: "member",
                head: words.member,
                kind: "main",
                cell: (row) => <Person row={row} />,
              },
              { key: "result", head: words.result, cell: (row) => <Outcome row={row} /> },
              { key: "changes", head: words.changes, cell: (row) => <Changes row={row} /> },
            ]}
          />
          <Pager
            summary={words.page(String(rows[0]?.row ?? 0), String(last?.row ?? 0))}
            previousTo={
              filter.isFirst
                ? null
                : paths.import(view.id, {
                    show: filter.shown,
                    rule: filter.rule,
                    grade: filter.grade,
                  })
            }
            nextTo={next}
          />
        </>
      )}
    </Panel>
  );
}

function Person({ row }: { row: ShownRow }) {
  const words = useText(previewText);
  const name = row.name ?? words.nameless;
  return (
    <>
      {row.memberId ? <Anchor to={paths.member(row.memberId)}>{name}</Anchor> : <b>{name}</b>}
      {row.cell && <span className="sub">{row.cell}</span>}
    </>
  );
}

function Outcome({ row }: { row: ShownRow }) {
  const words = useText(previewText);
  const common = useText(importText);
  if (row.result !== null) {
    const kind: StatusKind =
      row.result === "refused" || row.result === "impossible"
        ? "error"
        : row.result === "drifted" || row.result === "kept"
          ? "warn"
          : "ok";
    return <StatusTag kind={kind}>{common.results[row.result]}</StatusTag>;
  }
  switch (row.outcome) {
    case "new":
      return (
        <StatusTag kind="info" icon="plus">
          {words.newRecord}
        </StatusTag>
      );
    case "update":
      return (
        <StatusTag kind="info" icon="edit">
          {words.update(row.changed)}
        </StatusTag>
      );
    case "unchanged":
      return <StatusTag kind="muted">{words.unchangedTag}</StatusTag>;
    case "error":
      // Nothing is wrong with it but that nobody has answered yet.
      return row.grade === "deficient" ? (
        <StatusTag kind="warn" icon="hourglass">
          {words.waitsTag}
        </StatusTag>
      ) : (
        <StatusTag kind="error">{words.errorTag}</StatusTag>
      );
    case "notYours":
      return (
        <StatusTag kind="wait" icon="swap">
          {words.notYoursTag}
        </StatusTag>
      );
    default:
      return <StatusTag kind="muted">{words.notPerson}</StatusTag>;
  }
}

function Changes({ row }: { row: ShownRow }) {
  const words = useText(previewText);
  const common = useText(importText);
  const note = row.resultNote === null ? undefined : common.resultNotes[row.resultNote];
  const left = row.changed - row.changes.length;
  return (
    <div className="stack-lines">
      {note && <StatusText kind="warn">{note}</StatusText>}
      {row.changes.map((change, place) => (
        <div key={`${change.field} ${place}`}>
          <span className="dim">{change.label}:</span>{" "}
          <Diff before={change.before} after={change.after} byWord={change.field === "full_name"} />
        </div>
      ))}
      {left > 0 && <div className="dim">{words.more(left)}</div>}
      {row.notes.map((one, place) => (
        <StatusText key={place} kind={severities[one.severity]}>
          {one.text}
        </StatusText>
      ))}
      {row.moreNotes > 0 && <div className="dim">{words.more(row.moreNotes)}</div>}
    </div>
  );
}
