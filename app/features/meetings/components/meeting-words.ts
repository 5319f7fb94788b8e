import { meetingType } from "#app/codes/meeting-type.ts";
import { absenceReason } from "#app/codes/absence-reason.ts";
import { isRegular, type MeetingState } from "#app/features/meetings/rules.ts";
import type { MonthState } from "#app/features/meetings/calendar/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatDate } from "#app/ui/format.ts";
import type { StatusKind } from "#app/ui/status-tag.tsx";

interface Titled {
  kinds: readonly string[];
  meetOn: string;
}

/** The name of a kind of meeting. */
export const kindName = (code: string, lang: Lang): string =>
  meetingType.entries.find((entry) => entry.code === code)?.label[lang] ?? code;

/** What a meeting is called: by its month when it is the regular one. */
export function titleOf({ kinds, meetOn }: Titled, lang: Lang): string {
  const words = meetingText[lang];
  if (isRegular(kinds)) return words.monthly(meetOn.slice(0, 7));
  return words.titleOf(kindName(kinds[0] ?? "", lang), formatDate(meetOn));
}

/** Day and time of a meeting in words. */
export function whenOf({ meetOn, meetAt }: { meetOn: string; meetAt: string }, lang: Lang): string {
  const weekday = new Date(`${meetOn}T00:00:00Z`).getUTCDay();
  return meetingText[lang].when(weekday, formatDate(meetOn), meetAt);
}

/** A reason of absence in words. */
export const reasonName = (code: string | null, lang: Lang): string =>
  absenceReason.entries.find((entry) => entry.code === code)?.label[lang] ?? "";

/** How the states of a meeting look. */
export const stateLooks: Record<MeetingState, StatusKind> = {
  planned: "muted",
  prepared: "muted",
  invited: "info",
  open: "info",
  minutes_draft: "wait",
  closed: "ok",
  resolution_issued: "ok",
  cancelled: "muted",
};

/** How the states of a month look. */
export const monthLooks: Record<MonthState, StatusKind> = {
  held: "ok",
  planned: "info",
  missed: "error",
  open: "warn",
};
