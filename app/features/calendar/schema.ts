import { calendarViews, type CalendarView } from "#app/features/calendar/rules.ts";
import { isCivilDate, type CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";

/** What an address of the calendar asks for. */
export interface CalendarAsked {
  view: CalendarView;
  /** A day of the month or week. */
  on: CivilDate;
  /** A unit of the branch; undefined for the own one. */
  unit: string | undefined;
}

/** Reads an address; what is malformed or out of this century is left out. */
export function readAsked(search: URLSearchParams, today: CivilDate): CalendarAsked {
  const on = search.get("on") ?? "";
  const unit = search.get("unit") ?? "";
  return {
    view: calendarViews.find((one) => one === search.get("view")) ?? "month",
    on: isCivilDate(on) && on.startsWith("20") ? on : today,
    unit: isId(unit) ? unit : undefined,
  };
}
