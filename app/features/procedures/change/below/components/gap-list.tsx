import { belowText } from "#app/features/procedures/change/below/text.ts";
import type { GapLine } from "#app/features/procedures/change/below/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** The members of a cell who lack something, one button each; the first button is the page's. */
export function GapList({
  directiveId,
  lines,
  mayFill,
}: {
  directiveId: string;
  lines: GapLine[];
  mayFill: boolean;
}) {
  const words = useText(belowText);
  const first = lines.find(({ open }) => open.length > 0)?.id;
  const gaps = lines.reduce((sum, { open }) => sum + open.length, 0);
  const people = lines.filter(({ open }) => open.length > 0).length;
  const hasAnswers = lines.some(
    ({ waiting, returned, written }) => waiting.length + returned.length + written > 0,
  );
  const columns: Column<GapLine>[] = [
    {
      key: "who",
      head: words.heads.who,
      kind: "main",
      cell: ({ name, birthYear }) => (
        <>
          <b>{name}</b> <span className="dim">{words.born(birthYear)}</span>
        </>
      ),
    },
    {
      key: "gaps",
      head: words.heads.gaps,
      cell: ({ open }) => (open.length === 0 ? "–" : open.join(", ")),
    },
    ...(hasAnswers
      ? [
          {
            key: "answers",
            head: words.heads.answers,
            cell: (line: GapLine) => <Answers line={line} />,
          },
        ]
      : []),
    {
      key: "act",
      head: words.heads.act,
      headHidden: true,
      kind: "action",
      cell: ({ id, name, open }) =>
        mayFill &&
        open.length > 0 && (
          <ButtonLink
            to={paths.directiveAnswer(directiveId, { member: id })}
            kind={id === first ? "primary" : "plain"}
            object={name}
          >
            {words.fill}
          </ButtonLink>
        ),
    },
  ];
  return (
    <Panel title={words.members} aside={gaps > 0 ? words.left(people, gaps) : undefined}>
      {lines.length === 0 ? (
        <Empty fact={words.allSent} why={words.noneWhy} />
      ) : (
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={lines}
          rowKey={({ id }) => id}
          stickyHead={lines.length > 25}
        />
      )}
    </Panel>
  );
}

/** What was sent about one member: on its way, sent back to be mended, written. */
function Answers({ line }: { line: GapLine }) {
  const words = useText(belowText);
  const { waiting, returned, written } = line;
  if (waiting.length + returned.length + written === 0) return "–";
  return (
    <ul className="plain-list">
      {returned.map(({ id, label }) => (
        <li key={id}>
          <StatusText kind="error">
            <Anchor to={paths.case(id)}>{words.mend(label)}</Anchor>
          </StatusText>
        </li>
      ))}
      {waiting.map(({ id, label }) => (
        <li key={id}>
          <StatusText kind="wait">
            <Anchor to={paths.case(id)}>{label}</Anchor>
          </StatusText>
        </li>
      ))}
      {written > 0 && (
        <li>
          <StatusText kind="ok">{words.writtenOf(written)}</StatusText>
        </li>
      )}
    </ul>
  );
}
