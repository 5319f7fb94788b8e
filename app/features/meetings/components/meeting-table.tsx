import {
  kindName,
  stateLooks,
  titleOf,
  whenOf,
} from "#app/features/meetings/components/meeting-words.ts";
import type { OverviewLine } from "#app/features/meetings/overview/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

/** The meetings of a cell, latest first, with the months between that had none. */
export function MeetingTable({ lines, mayPlan }: { lines: OverviewLine[]; mayPlan: boolean }) {
  const words = useText(meetingText);
  const lang = useLang();
  return (
    <DataTable
      caption={words.list}
      rows={lines}
      rowKey={(line) => (line.kind === "gap" ? line.month : line.meeting.id)}
      columns={[
        {
          key: "meeting",
          head: words.meeting,
          kind: "main",
          cell: (line) =>
            line.kind === "gap" ? (
              <>
                <b>{words.gap(line.month)}</b>
                {mayPlan && <span className="sub">{words.gapWhy}</span>}
              </>
            ) : (
              <>
                <b>{titleOf(line.meeting, lang)}</b>
                <span className="sub">
                  {whenOf(line.meeting, lang)}
                  {line.meeting.kinds.length > 1 && `. ${kindName(line.meeting.kinds[1]!, lang)}`}
                </span>
              </>
            ),
        },
        {
          key: "attendance",
          head: words.attendance,
          kind: "number",
          cell: (line) =>
            line.kind === "meeting" && line.meeting.counted > 0
              ? words.attended(line.meeting.present, line.meeting.counted)
              : null,
        },
        {
          key: "state",
          head: words.state,
          kind: "lead",
          cell: (line) =>
            line.kind === "gap" ? (
              <StatusTag kind="error" icon="triangle">
                {words.months.missed}
              </StatusTag>
            ) : (
              <StatusTag kind={stateLooks[line.meeting.state]}>
                {words.states[line.meeting.state]}
              </StatusTag>
            ),
        },
        {
          key: "open",
          head: words.open,
          headHidden: true,
          kind: "action",
          cell: (line) =>
            line.kind === "meeting" && (
              <ButtonLink
                small
                to={paths.meeting(line.meeting.id)}
                object={titleOf(line.meeting, lang)}
              >
                {words.open}
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
