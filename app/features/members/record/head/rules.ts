import { activityStatus } from "#app/codes/activity-status.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { fieldSight } from "#app/features/members/access.ts";
import type { OpenedRecord } from "#app/features/members/record/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";

/** Who the page is about. */
export interface HeadView {
  name: string;
  initials: string;
  line: string;
  tags: {
    key: string;
    kind: "ok" | "info" | "muted" | "warn" | "error";
    /** Somebody who takes part as usual is marked with a tick, also without a color. */
    isUsual?: boolean;
    text: string;
  }[];
}

/** Name, one line and tags, of what the reader may see. */
export function headOf({ seen, look, cell, above, quality }: OpenedRecord): HeadView {
  const { values } = seen.record;
  const { lang, sight } = look;
  const words = recordText[lang];
  const name = values.full_name ?? "";
  const errors = quality.findings.filter(({ severity }) => severity.startsWith("E")).length;
  const tags: (HeadView["tags"][number] | null)[] = [
    values.membership_status
      ? {
          key: "status",
          kind: statusKind(values.membership_status),
          text: codeLabel(memberStatus, values.membership_status, lang),
        }
      : null,
    values.activity_status
      ? {
          key: "activity",
          kind: "muted",
          isUsual: values.activity_status === activityStatus.codes.active,
          text: codeLabel(activityStatus, values.activity_status, lang),
        }
      : null,
    fieldSight(sight, "data_level") === "shown"
      ? {
          key: "level",
          kind: quality.level === "L0" ? "warn" : "ok",
          text: words.levelTag(words.levels[quality.level]),
        }
      : null,
    errors > 0 ? { key: "errors", kind: "error", text: words.errorsTag(errors) } : null,
  ];
  return {
    name,
    initials: initialsOf(name),
    line: words.line(
      values.gender ? codeLabel(gender, values.gender, lang) : null,
      values.birth_date ? formatPartialDate(values.birth_date) : null,
      [cell.name, above[0]?.name].filter(Boolean).join(", "),
    ),
    tags: tags.filter((tag) => tag !== null),
  };
}

function statusKind(status: string): "ok" | "info" | "muted" {
  if (status === memberStatus.codes.official) return "ok";
  return status === memberStatus.codes.probationary ? "info" : "muted";
}

/** Initials for the place of the photo: at most three letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = ""] = words;
  const picked = words.length <= 3 ? words : [first, ...words.slice(-2)];
  return picked.map((word) => word[0]!.toUpperCase()).join("");
}
