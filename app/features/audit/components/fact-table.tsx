import type { FactLine } from "#app/features/audit/facts/rules.ts";
import { auditText } from "#app/features/audit/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Hidden } from "#app/ui/hidden.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

export interface FactTableProps {
  lines: FactLine[];
  /** The log with more of the filter; absent where the lines lead nowhere, as on the home page. */
  narrow?: (more: Record<string, string>) => string;
  /** Whether an import can be opened by the reader. */
  mayOpenImport?: boolean;
}

const LONG = 25;

/** Lines of the log: when, who, what, where. */
export function FactTable({ lines, narrow, mayOpenImport }: FactTableProps) {
  const words = useText(auditText);
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      rowKey={({ id }) => String(id)}
      stickyHead={lines.length > LONG}
      columns={[
        {
          key: "when",
          kind: "date",
          head: words.heads.when,
          cell: ({ at }) => {
            const { date, time } = formatInstant(at);
            return (
              <>
                {time} <span className="small dim">{date}</span>
              </>
            );
          },
        },
        {
          key: "what",
          kind: "main",
          head: words.heads.what,
          cell: (line) => <What line={line} narrow={narrow} mayOpenImport={mayOpenImport} />,
        },
        {
          key: "who",
          head: words.heads.who,
          cell: (line) => <Who line={line} narrow={narrow} />,
        },
        {
          key: "where",
          head: words.heads.where,
          cell: ({ unit, place }) => (
            <>
              {unit &&
                (narrow ? <Anchor to={narrow({ org: unit.id })}>{unit.name}</Anchor> : unit.name)}
              {place && <div className="small dim">{place}</div>}
            </>
          ),
        },
      ]}
    />
  );
}

function Who({ line, narrow }: { line: FactLine; narrow: FactTableProps["narrow"] }) {
  const words = useText(auditText);
  return (
    <>
      {line.accountId && narrow ? (
        <Anchor to={narrow({ account: line.accountId })}>
          <Hidden>{words.onlyWho("")}</Hidden>
          {line.who}
        </Anchor>
      ) : (
        line.who
      )}
      {line.accountId && <div className="small dim">{line.role ?? words.noRole}</div>}
    </>
  );
}

function What({ line, narrow, mayOpenImport }: { line: FactLine } & Omit<FactTableProps, "lines">) {
  const words = useText(auditText);
  const { record } = line;
  return (
    <>
      {line.isWarning ? <StatusText kind="warn">{line.act}</StatusText> : line.act}
      {line.subject && <div>{line.subject}</div>}
      {record && (
        <div>
          {record.id && record.name ? (
            <Anchor to={paths.memberHistory(record.id)} aria-label={words.openRecord(record.name)}>
              {record.name}
            </Anchor>
          ) : narrow ? (
            <Anchor to={narrow({ record: record.mark })} aria-label={words.recordOnly(record.mark)}>
              {words.record} {record.mark}
            </Anchor>
          ) : (
            `${words.record} ${record.mark}`
          )}
        </div>
      )}
      {line.values.length > 0 && <div className="small">{line.values.join(", ")}</div>}
      {line.fields && <div className="small dim">{line.fields}</div>}
      {line.reason && <div className="small dim">{line.reason}</div>}
      {line.importId && narrow && (
        <div className="small">
          <Anchor to={narrow({ import: line.importId })}>{words.openRows}</Anchor>
          {mayOpenImport && (
            <>
              {" · "}
              <Anchor to={paths.import(line.importId)}>{words.openImport}</Anchor>
            </>
          )}
        </div>
      )}
      {line.requestId && narrow && <div className="small dim">{words.request(line.requestId)}</div>}
    </>
  );
}
