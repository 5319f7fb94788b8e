import { calendarText } from "#app/features/calendar/text.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

/** An entry of a calendar in words. */
export interface ShownEntry {
  key: string;
  at: string | null;
  title: string;
  /** Whose it is, or where. */
  sub: string | null;
  /** Null where the reader has no page for it. */
  to: string | null;
  mark: { kind: StatusKind; text: string } | null;
}

/** A day in words; `weekday` counts from 0 for Sunday. */
export interface ShownDay {
  day: string;
  weekday: number;
  isToday: boolean;
  entries: ShownEntry[];
}

/** Days under each other, each with its entries as links. */
export function DayList({ days, title }: { days: readonly ShownDay[]; title: string }) {
  const words = useText(calendarText);
  return (
    <Panel title={title}>
      {days.map(({ day, weekday, isToday, entries }) => (
        <section key={day} className="day" aria-label={words.day(weekday, formatDate(day))}>
          <h3 className="day-head">
            {words.day(weekday, formatDate(day))}
            {isToday && <b>{words.now}</b>}
            {entries.length === 0 && <span>{words.nothing}</span>}
          </h3>
          {entries.length > 0 && <LinkRows rows={entries.map(rowOf)} />}
        </section>
      ))}
    </Panel>
  );
}

function rowOf({ key, at, title, sub, to, mark }: ShownEntry) {
  return {
    key,
    link: (
      <span className="day-entry">
        {at !== null && <b>{at}</b>} {to === null ? title : <Anchor to={to}>{title}</Anchor>}
      </span>
    ),
    text: (sub !== null || mark !== null) && (
      <>
        {sub}
        {mark && (
          <StatusText kind={mark.kind} icon={mark.kind === "error" ? "triangle" : undefined}>
            {mark.text}
          </StatusText>
        )}
      </>
    ),
  };
}
