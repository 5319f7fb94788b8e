import { activityStatus } from "#app/codes/activity-status.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { plainKey } from "#app/lib/vietnamese.ts";
import { FORMAT_VERSION } from "#app/record/format.ts";
import type { FieldKey } from "#app/record/values.ts";
import { templateChecksum } from "#app/record/workbook.ts";

/** How a workbook's edition relates to ours. */
export type Edition = "current" | "changed" | "older" | "newer" | "unknown";

/** What a status word of an older list says in our two fields. */
export interface StatusWord {
  readonly membership?: string;
  readonly activity?: string;
  /** The field that the date beside the word belongs to. */
  readonly dateField?: FieldKey;
  /** What only a person can say. */
  readonly ask?: "exit_reason";
  /** The commune has to look into it: a warning. */
  readonly clarify?: true;
}

const versionForm = /^([0-9]+)\.([0-9]+)$/;
const inBrackets = /^(.*?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*$/s;

const { codes: activity } = activityStatus;
const { codes: member } = memberStatus;

/** The words of "Trạng thái hoạt động" in the input file 4.0 and their short forms in ward lists. */
const statusWords: ReadonlyMap<string, StatusWord> = new Map<string, StatusWord>([
  ["dang sinh hoat dang", { activity: activity.active }],
  ["dang sinh hoat", { activity: activity.active }],
  ["mien sinh hoat", { activity: activity.exempt, dateField: "exemption_date" }],
  ["mien sh", { activity: activity.exempt, dateField: "exemption_date" }],
  ["msh", { activity: activity.exempt, dateField: "exemption_date" }],
  ["dinh chi sinh hoat", { activity: activity.suspended }],
  ["gian doan sinh hoat", { activity: activity.lostContact, clarify: true }],
  ["tu tran", { membership: member.deceased, dateField: "exit_date" }],
  ["roi khoi dang", { dateField: "exit_date", ask: "exit_reason" }],
  ["du bi", { membership: member.probationary }],
  ["chinh thuc", { membership: member.official }],
]);

/**
 * The edition of a workbook by what its sheet of instructions says. `changed` has our version but another set of
 * columns or lists: it is read by its keys and headers all the same.
 */
export function editionOf(version: string | null, checksum: string | null): Edition {
  const parts = versionForm.exec(version?.trim() ?? "");
  if (!parts) return "unknown";
  const [ourMajor = 0, ourMinor = 0] = FORMAT_VERSION.split(".").map(Number);
  const distance = Number(parts[1]) - ourMajor || Number(parts[2]) - ourMinor;
  if (distance !== 0) return distance < 0 ? "older" : "newer";
  return checksum === templateChecksum() ? "current" : "changed";
}

/** What a status word of an older list says; null when it is none. @source record-format §11.1 */
export function upgradeStatus(text: string): StatusWord | null {
  return (
    statusWords.get(
      plainKey(text)
        .replace(/[.\s]+/g, " ")
        .trim(),
    ) ?? null
  );
}

/**
 * A date cell with words in brackets behind it: "16/09/2026 (Dự bị)".
 *
 * @returns the date as text and the words, or null when there are no brackets
 * @source record-format §11.2, clarification 16
 */
export function splitDateWords(text: string): { date: string; words: string } | null {
  const match = inBrackets.exec(text.trim());
  return match && match[1] && match[2] ? { date: match[1], words: match[2] } : null;
}
