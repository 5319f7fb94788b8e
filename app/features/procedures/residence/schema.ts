const LONGEST = 2_000;

/** What is wrong with an opinion; a key of `residenceText.issues`. */
export type OpinionIssue = "empty" | "long";

/** Reads the opinion as posted. */
export function readOpinion(
  form: FormData,
): { ok: true; opinion: string } | { ok: false; issue: OpinionIssue; typed: string } {
  const typed = String(form.get("opinion") ?? "");
  const opinion = typed.trim();
  if (opinion === "") return { ok: false, issue: "empty", typed };
  return opinion.length > LONGEST
    ? { ok: false, issue: "long", typed: typed.slice(0, LONGEST * 2) }
    : { ok: true, opinion };
}
