import type { PaperPart, PaperTable } from "#app/features/members/record/paper/rules.ts";
import { SheetTable } from "#app/ui/sheet.tsx";

/** The parts of the printed form under the title. */
export function RecordPaper({ parts }: { parts: PaperPart[] }) {
  return parts.map(({ key, title, items, tables }) => (
    <section key={key} className="paper-part">
      <h3>{title}</h3>
      {items.length > 0 && (
        <dl className="paper-items">
          {items.map((item) => (
            <div
              key={item.key}
              className={
                [item.wide && "paper-wide", item.value === null && "paper-blank"]
                  .filter(Boolean)
                  .join(" ") || undefined
              }
            >
              <dt>
                {item.number}. {item.label}:
              </dt>{" "}
              <dd>{item.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {tables.map((table) => (
        <PaperTableView key={table.key} table={table} isAlone={tables.length === 1} />
      ))}
    </section>
  ));
}

function PaperTableView({ table, isAlone }: { table: PaperTable; isAlone: boolean }) {
  const { title, columns, rows, empty } = table;
  return (
    <>
      {!isAlone && <h4>{title}</h4>}
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <SheetTable
          columns={columns.map((column, place) => ({
            ...column,
            cell: (row: PaperTable["rows"][number]) => row.cells[place],
          }))}
          rows={rows}
          rowKey={({ key }) => key}
        />
      )}
    </>
  );
}
