import { addMonths, type CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST = 1_000;
const MOST_MONTHS = 12;

/** What is wrong with a field of the form that opens a campaign; a key of `supplementsText.issues`. */
export type CampaignIssue = "date" | "past" | "far" | "long";

/** A campaign as posted. */
export type ReadCampaign =
  | { ok: true; value: { dueOn: CivilDate; guidance: string | null } }
  | { ok: false; issues: Partial<Record<"dueOn" | "guidance", CampaignIssue>> };

/** Reads the form that opens a campaign: it ends on a day to come, within a year. */
export function readCampaign(form: FormData, today: CivilDate): ReadCampaign {
  const guidance = String(form.get("guidance") ?? "").trim();
  const parsed = parsePartialDate(String(form.get("dueOn") ?? "").trim());
  const dueOn = parsed.ok && isFull(parsed.value) ? parsed.value : null;
  const late = addMonths(today, MOST_MONTHS);
  const day = dueOn === null ? "date" : dueOn <= today ? "past" : dueOn > late ? "far" : null;
  if (dueOn !== null && day === null && guidance.length <= LONGEST)
    return { ok: true, value: { dueOn, guidance: guidance === "" ? null : guidance } };
  return {
    ok: false,
    issues: {
      ...(day === null ? {} : { dueOn: day }),
      ...(guidance.length > LONGEST ? { guidance: "long" as const } : {}),
    },
  };
}
