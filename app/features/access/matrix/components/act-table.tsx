import { levelKeys, type ActRow, type RightView } from "#app/features/access/matrix/view/rules.ts";
import { matrixPageText } from "#app/features/access/matrix/view/text.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";

/** Who may do the acts of one subject, a column for each level; on phones a card for each act. */
export function ActTable({ title, acts }: { title: string; acts: ActRow[] }) {
  const words = useText(matrixPageText);
  const isEmpty = (act: ActRow) => levelKeys.every((level) => act.levels[level].length === 0);
  const columns: Column<ActRow>[] = [
    {
      key: "act",
      head: words.act,
      kind: "main",
      cell: (act) => (
        <>
          <b>{act.title}</b>
          {!act.isInUse && <span className="sub">{words.notYet}</span>}
          {isEmpty(act) && <span className="sub">{words.nobody}</span>}
        </>
      ),
    },
    ...levelKeys
      .filter((level) => acts.some((act) => act.levels[level].length > 0))
      .map((level) => ({
        key: level,
        head: words.levels[level],
        cell: (act: ActRow) =>
          act.levels[level].length > 0 && (
            <Rights rights={act.levels[level]} isActInUse={act.isInUse} />
          ),
      })),
  ];
  return (
    <DataTable
      caption={words.tableCaption(title)}
      columns={columns}
      rows={acts}
      rowKey={({ key }) => key}
    />
  );
}

function Rights({ rights, isActInUse }: { rights: RightView[]; isActInUse: boolean }) {
  const words = useText(matrixPageText);
  return (
    <div className="lines">
      {rights.map(({ key, text, note, isInUse }) => {
        const more = [note, isActInUse && !isInUse && words.notYet].filter(Boolean).join("; ");
        return (
          <div key={key}>
            {text}
            {more && <span className="sub">{more}</span>}
          </div>
        );
      })}
    </div>
  );
}
