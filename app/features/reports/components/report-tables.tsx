import {
  shownValue,
  type ReportColumn,
  type ReportLine,
  type ReportPart,
} from "#app/features/reports/content/rules.ts";
import { reportText } from "#app/features/reports/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";

const STICKY_FROM = 25;
const looks: Record<ReportColumn["kind"], Column<ReportLine>["kind"]> = {
  text: "text",
  number: "number",
  share: "number",
  date: "date",
};

export interface ReportTablesProps {
  title: string;
  parts: readonly ReportPart[];
  /** Figures keep the shape of their form; people become cards on a phone. */
  shape: "grid" | "cards";
  /** Where the names behind a line are; figures without an address are not opened. */
  namesAt?: (line: string) => string;
  /** Records that the reader can open. */
  reachable?: readonly string[];
}

/** The parts of a report on the screen. */
export function ReportTables({ title, parts, shape, namesAt, reachable = [] }: ReportTablesProps) {
  const lang = useLang();
  const words = useText(reportText);
  const open = new Set(reachable);
  return parts.map((part) => {
    const name = part.columns.find(({ key }) => key === "name")?.key ?? part.columns[0]?.key;
    return (
      <Panel
        key={part.title ?? title}
        {...(part.title === null ? { label: title } : { title: part.title })}
      >
        {part.lines.length === 0 ? (
          <PanelBody>
            <Empty fact={part.empty} />
          </PanelBody>
        ) : (
          <DataTable
            caption={shape === "grid" ? words.table(part.title ?? title) : (part.title ?? title)}
            shape={shape}
            stickyHead={shape === "cards" && part.lines.length > STICKY_FROM}
            rows={[...part.lines]}
            rowKey={({ key }) => key}
            columns={part.columns.map((column, at) => ({
              key: column.key,
              head: column.head,
              kind: column.key === name ? "main" : looks[column.kind],
              low: column.low ?? false,
              cell: (line: ReportLine) => {
                const text = shownValue(line.cells[at] ?? null, column.kind, lang);
                if (text.includes("\n") || (text !== "" && isWide(part, column)))
                  return linesOf(line, text, column.key === name, open);
                if (at === 0 && line.level !== undefined)
                  return <span className={`line-level-${line.level}`}>{strong(line, text)}</span>;
                if (column.key === "now" && line.opens && namesAt !== undefined)
                  return (
                    <Anchor to={namesAt(line.key)}>
                      {text}
                      <Hidden>
                        : {words.openNames(shownValue(line.cells[0] ?? "", "text", lang))}
                      </Hidden>
                    </Anchor>
                  );
                if (column.key === name && line.memberId && open.has(line.memberId))
                  return <Anchor to={paths.member(line.memberId)}>{text}</Anchor>;
                return column.key === name ? <b>{text}</b> : strong(line, text);
              },
            }))}
          />
        )}
      </Panel>
    );
  });
}

/** A book of many columns scrolls sideways: none of its cells of text becomes too narrow to be read. */
function isWide({ columns }: ReportPart, { kind }: ReportColumn): boolean {
  const many = 12;
  return columns.length > many && kind === "text";
}

/** A cell with several lines, the first of which may be the name of somebody. */
function linesOf(line: ReportLine, text: string, isName: boolean, open: ReadonlySet<string>) {
  const [first = "", ...rest] = text.split("\n");
  const isOpen = isName && line.memberId !== undefined && open.has(line.memberId);
  return (
    <div className="cell-lines">
      {isOpen ? <Anchor to={paths.member(line.memberId!)}>{first}</Anchor> : first}
      {rest.map((one, at) => (
        <span key={at}>
          <br />
          {one}
        </span>
      ))}
    </div>
  );
}

function strong(line: ReportLine, text: string) {
  return line.level === 0 ? <b>{text}</b> : text;
}
