import { z } from "zod";
import { requestKinds } from "#app/features/access/requests/steps/rules.ts";
import { isRoleCode } from "#app/features/access/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST_NUMBER = 100;
const LONGEST_NAME = 200;
/** Longest reason of a refusal. */
export const longestNote = 500;
const SHORTEST_NOTE = 5;

const day = z.string().transform((text, ctx) => {
  const parsed = parsePartialDate(text);
  if (parsed.ok && isFull(parsed.value)) return parsed.value;
  ctx.addIssue({ code: "custom", message: text.trim() === "" ? "dateMissing" : "dateForm" });
  return z.NEVER;
});

const basis = {
  basisNumber: z.string().trim().min(1, "basisMissing").max(LONGEST_NUMBER, "basisLong"),
  basisDate: day,
};
const period = { validFrom: day, validTo: day };
const kind = z.enum(requestKinds);

/** A role for somebody, as the form posts it. */
const giving = z.object({
  ...basis,
  validFrom: day,
  validTo: z.string(),
  role: z.string().refine(isRoleCode, "roleMissing"),
  org: z.string(),
  /** Id of a member of the cell; empty for offices above it. */
  member: z.string().catch(""),
  /** Name of an account, and name of a person without one: one of the two. */
  username: z.string().trim().max(LONGEST_NAME).catch(""),
  personName: z.string().trim().max(LONGEST_NAME).catch(""),
});

/** What was asked for about a post, or about the account that holds it. */
const aboutPost = z.discriminatedUnion("kind", [
  z.object({ kind: kind.extract(["end"]), ...basis, validTo: day }),
  z.object({ kind: kind.extract(["delegate"]), ...basis, ...period }),
  z.object({
    kind: kind.extract(["substitute"]),
    ...basis,
    ...period,
    account: z.string().refine(isId, "personMissing"),
  }),
  z.object({ kind: kind.extract(["reset", "lock", "unlock"]), ...basis }),
]);

/** A post that was asked for, as read. */
export type Giving = z.infer<typeof giving>;

/** A request about a post, as read. */
export type AboutPost = z.infer<typeof aboutPost>;

/** What was read, or which field is wrong and why: a key of `requestText.issues`. */
export type Read<T> = { ok: true; value: T } | { ok: false; issues: Record<string, string> };

/** Reads the form that gives a post. */
export function readGiving(form: FormData): Read<Giving> {
  return read(giving, form);
}

/** Reads the form of a request about a post or its account. */
export function readAboutPost(form: FormData): Read<AboutPost> {
  return read(aboutPost, form);
}

/** The reason of a refusal; null when it says too little. */
export function readNote(form: FormData): string | null {
  const note = String(form.get("note") ?? "").trim();
  return note.length >= SHORTEST_NOTE && note.length <= longestNote ? note : null;
}

/** A document as it stands in the history and at the post: number and day. */
export function basisOf(from: { basisNumber: string; basisDate: CivilDate }): string {
  return `${from.basisNumber}, ${from.basisDate.split("-").reverse().join("/")}`;
}

/** Longest time for which the powers of somebody else are lent, in days. @source roles §2 */
export const longestLoanDays = 30;

/** The last day on which powers lent from a day on may be used. */
export function lastDayOfLoan(from: CivilDate): CivilDate {
  return addDays(from, longestLoanDays - 1);
}

function read<T>(shape: z.ZodType<T>, form: FormData): Read<T> {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
  return { ok: false, issues: Object.fromEntries(issues) };
}
