import {
  fieldOfCase,
  inputsOfBulk,
  numberFrom,
  type KnownBulk,
} from "#app/features/procedures/bulk/rules.ts";
import { readInputs, type InputIssue } from "#app/features/procedures/inputs/schema.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";

/** At most so many cases in one act. */
export const mostAtOnce = 200;

/** One case of a bulk act as posted. */
export interface AskedCase {
  id: string;
  /** The state that the page showed. */
  seen: string;
  values: Record<string, unknown>;
  /** What is wrong with its own inputs. */
  issue: InputIssue | null;
}

/** A bulk act as posted, or what is wrong with what holds for all. */
export type ReadBulk =
  | { ok: true; cases: AskedCase[]; values: Record<string, unknown> }
  | { ok: false; issues: Record<string, InputIssue> };

/**
 * Reads a bulk act: the ticked cases (`case`), the state of each (`seen.<id>`), what holds for all under its key, and
 * what is of one case under `key.<id>`. A number left empty follows from the first one (`first`), in the order of the page.
 */
export function readBulk(bulk: KnownBulk, form: FormData, today: CivilDate): ReadBulk {
  const { shared, own } = inputsOfBulk(bulk);
  const read = readInputs(shared, form, { today, reason: false });
  if (!read.ok) return read;
  const ids = [...new Set(form.getAll("case").map(String))].filter(isId).slice(0, mostAtOnce);
  const first = String(form.get("first") ?? "").trim();
  let place = 0;
  const cases = ids.map((id): AskedCase => {
    const single = new FormData();
    for (const { key } of own) {
      const typed = String(form.get(fieldOfCase(key, id)) ?? "").trim();
      const next = typed === "" && first !== "" ? numberFrom(first, place++) : null;
      single.set(key, next ?? typed);
    }
    const one = readInputs(own, single, { today, reason: false });
    return {
      id,
      seen: String(form.get(`seen.${id}`) ?? ""),
      values: one.ok ? one.values : {},
      issue: one.ok ? null : (Object.values(one.issues)[0] ?? null),
    };
  });
  return { ok: true, cases, values: read.values };
}
