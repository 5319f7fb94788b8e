import { z } from "zod";
import { activityStatus } from "#app/codes/activity-status.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { isGap } from "#app/record/gaps.ts";

const codesOf = (entries: readonly { code: string }[]) => entries.map(({ code }) => code);

/** A wrong value in the address bar filters nothing; it never breaks the page. */
const oneOf = (values: string[]) =>
  z
    .string()
    .refine((value) => values.includes(value))
    .optional()
    .catch(undefined);
/** An empty field of a form is no number, and not the number 0. */
const number = (least: number, most: number) =>
  z
    .preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number().int().min(least).max(most).optional(),
    )
    .catch(undefined);
const count = number(0, 130);

/** Groups of statuses by which lists are filtered. */
export const statusGroups = {
  members: [memberStatus.codes.probationary, memberStatus.codes.official],
  candidates: [
    memberStatus.codes.outstanding,
    memberStatus.codes.sympathizer,
    memberStatus.codes.admissionInProgress,
  ],
  former: [
    memberStatus.codes.deceased,
    memberStatus.codes.expelled,
    memberStatus.codes.nameRemoved,
    memberStatus.codes.leftOnRequest,
    memberStatus.codes.transferredOut,
  ],
} as const;

export const levels = ["L0", "L1", "L2", "L3"] as const;

/** The filters of the member list as they stand in the address bar; every one may be absent. */
export const memberFilterSchema = z.object({
  q: z
    .string()
    .trim()
    .max(100)
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  org: z.uuid().optional().catch(undefined),
  group: oneOf(Object.keys(statusGroups)),
  membership_status: oneOf(codesOf(memberStatus.entries)),
  activity_status: oneOf(codesOf(activityStatus.entries)),
  level: oneOf([...levels]),
  missing: z.string().max(60).refine(isGap).optional().catch(undefined),
  rule: z
    .string()
    .regex(/^[VD]-?[A-Z0-9-]{1,10}$/)
    .optional()
    .catch(undefined),
  issue: oneOf(["errors", "duplicates"]),
  gender: oneOf(codesOf(gender.entries)),
  ageFrom: count,
  ageTo: count,
  partyAgeFrom: count,
  partyAgeTo: count,
  admissionYear: number(1930, 2100),
});

/** The filters of a member list. Ages in full years; a missing filter admits everyone. */
export type MemberFilter = z.infer<typeof memberFilterSchema>;

/** Where a page of a list begins: after or before a row, by its sort key and id. */
export interface Cursor {
  direction: "after" | "before";
  sortName: string;
  id: string;
}

/** Writes a cursor for the address bar. */
export const writeCursor = ({ sortName, id }: Omit<Cursor, "direction">): string =>
  Buffer.from(JSON.stringify([sortName, id]), "utf8").toString("base64url");

/** Reads the cursor of a page; anything malformed is the first page. */
export function readCursor(search: URLSearchParams): Cursor | null {
  for (const direction of ["after", "before"] as const) {
    const text = search.get(direction);
    if (text === null) continue;
    const parsed = cursorParts.safeParse(
      jsonOrNull(Buffer.from(text, "base64url").toString("utf8")),
    );
    if (parsed.success) return { direction, sortName: parsed.data[0], id: parsed.data[1] };
  }
  return null;
}

const cursorParts = z.tuple([
  z
    .string()
    .max(1_000)
    .regex(/^\P{Cc}*$/u),
  z.uuid(),
]);

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
