/** What is wrong with a field of the form. */
export type PlanFault = "number" | "source" | "note";

/** Numbers as they are proposed. */
export interface PlanInput {
  /** By the id of the commune. */
  targets: Map<string, number>;
  source: string;
}

/** The name of the field of a commune. */
export const targetName = (orgId: string): string => `target-${orgId}`;

const PREFIX = targetName("");
const LONGEST = 300;
const MOST = 9_999;

/** A year of an address or a form; null for anything else. */
export function readYear(text: string | null): number | null {
  return /^20\d{2}$/.test(text ?? "") ? Number(text) : null;
}

/**
 * Proposed numbers as the form posts them, or what is wrong by field. A field that is left empty asks for nothing.
 *
 * @returns whole numbers from 0 to 9999 by commune, and the document that they rest on
 */
export function readPlanForm(
  form: FormData,
): { ok: true; input: PlanInput } | { ok: false; issues: Record<string, PlanFault> } {
  const issues: Record<string, PlanFault> = {};
  const targets = new Map<string, number>();
  for (const [name, value] of form) {
    const text = String(value).trim();
    if (!name.startsWith(PREFIX) || text === "") continue;
    if (/^\d{1,4}$/.test(text) && Number(text) <= MOST)
      targets.set(name.slice(PREFIX.length), Number(text));
    else issues[name] = "number";
  }
  const source = String(form.get("source") ?? "")
    .trim()
    .slice(0, LONGEST);
  if (source === "") issues.source = "source";
  return Object.keys(issues).length > 0
    ? { ok: false, issues }
    : { ok: true, input: { targets, source } };
}

/** What is said beside a decision; null when nothing is. */
export function readPlanNote(form: FormData): string | null {
  const text = String(form.get("note") ?? "").trim();
  return text === "" ? null : text.slice(0, LONGEST);
}
