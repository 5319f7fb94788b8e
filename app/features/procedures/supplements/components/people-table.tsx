import { supplementsText } from "#app/features/procedures/supplements/text.ts";
import type { PersonProgress } from "#app/features/procedures/supplements/rules.ts";
import type { StateLook } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** A person with the words of the statement. */
export interface PersonRow extends PersonProgress {
  shown: { text: string; look: StateLook } | null;
}

/** The people of a cell: who has stated, and a way to record a paper for who has not. */
export function PeopleTable({
  caption,
  rows,
  mayRecord,
}: {
  caption: string;
  rows: PersonRow[];
  mayRecord: boolean;
}) {
  const words = useText(supplementsText);
  const columns: Column<PersonRow>[] = [
    {
      key: "name",
      head: words.person,
      kind: "main",
      cell: ({ name, birthYear }) => (
        <>
          <b>{name}</b>
          <span className="sub">{words.born(birthYear)}</span>
        </>
      ),
    },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: ({ shown }) =>
        shown === null ? (
          <StatusTag kind="wait">{words.notYet}</StatusTag>
        ) : (
          <StatusTag kind={shown.look}>{shown.text}</StatusTag>
        ),
    },
    {
      key: "open",
      head: words.openCase,
      headHidden: true,
      kind: "action",
      cell: ({ caseId, memberId, name }) =>
        caseId !== null ? (
          <ButtonLink small to={paths.case(caseId)} object={name}>
            {words.openCase}
          </ButtonLink>
        ) : mayRecord ? (
          <ButtonLink
            small
            to={paths.caseNew({ procedure: "supplement", member: memberId })}
            object={name}
          >
            {words.record}
          </ButtonLink>
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      stickyHead={rows.length > 25}
    />
  );
}
