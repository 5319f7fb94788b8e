import type { RequestLine } from "#app/features/access/requests/line/rules.ts";
import type { RequestState } from "#app/features/access/requests/matter/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDate, formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<RequestState, StatusKind> = {
  proposed: "wait",
  approved: "wait",
  printed: "info",
  done: "ok",
  refused: "error",
  withdrawn: "muted",
};

/** The state of a request as a tag. */
export function RequestStateTag({ state }: { state: RequestState }) {
  const words = useText(requestText);
  return <StatusTag kind={looks[state]}>{words.states[state]}</StatusTag>;
}

/** The time a request asks for, in words; empty when it asks for none. */
export function usePeriod(): (line: Pick<RequestLine, "validFrom" | "validTo">) => string {
  const words = useText(requestText);
  const day = (date: string | null) => (date === null ? null : formatDate(date));
  return ({ validFrom, validTo }) => words.periodOf(day(validFrom), day(validTo));
}

/** Requests as a table; those that wait for the reader carry the page's filled button. */
export function RequestTable({
  caption,
  requests,
  isMine = false,
}: {
  caption: string;
  requests: RequestLine[];
  isMine?: boolean;
}) {
  const words = useText(requestText);
  const { roles } = useText(accessText);
  const periodOf = usePeriod();
  const columns: Column<RequestLine>[] = [
    {
      key: "what",
      head: words.what,
      kind: "main",
      cell: ({ kind, person, username }) => (
        <>
          <b>{words.titleOf(words.kinds[kind], person)}</b>
          {username && <span className="sub">{username}</span>}
        </>
      ),
    },
    {
      key: "role",
      head: words.role,
      cell: (line) => (
        <>
          {roles[line.role]}
          <span className="sub">{line.unit ?? words.platform}</span>
          {periodOf(line) && <span className="sub">{periodOf(line)}</span>}
        </>
      ),
    },
    {
      key: "by",
      head: words.proposedBy,
      cell: ({ proposed }) => {
        const { date, time } = formatInstant(proposed.at);
        return (
          <>
            {proposed.name}
            <span className="sub">{`${date} ${time}`}</span>
          </>
        );
      },
    },
    {
      key: "state",
      head: words.state,
      kind: "lead",
      cell: ({ state }) => <RequestStateTag state={state} />,
    },
    {
      key: "open",
      head: words.open,
      headHidden: true,
      kind: "action",
      cell: ({ id, kind, person }, index) => (
        <ButtonLink
          small
          to={paths.accountRequest(id)}
          kind={isMine && index === 0 ? "primary" : "plain"}
          object={words.titleOf(words.kinds[kind], person)}
        >
          {isMine ? words.review : words.open}
        </ButtonLink>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={requests} rowKey={({ id }) => id} />;
}
