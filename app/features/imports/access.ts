import { brokenDuty } from "#app/features/access/duties/rules.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { isOpen, type ImportState } from "#app/features/imports/states/rules.ts";
import { addDays, today } from "#app/lib/dates.ts";

/** What of an import decides who may do what. */
export interface Decidable {
  state: ImportState;
  accountId: string;
  appliedAt: Date | null;
}

/** An answer of this file: allowed, or the reason why not as a key of `importText.refusals`. */
export type Allowed = { ok: true } | { ok: false; reason: RefusalKey };
export type RefusalKey =
  "role" | "state" | "ownImport" | "othersImport" | "tooLate" | "nothing" | "noNote";

const yes: Allowed = { ok: true };
const no = (reason: RefusalKey): Allowed => ({ ok: false, reason });

/** Whether the actor may map, answer, confirm and submit: the uploader, while it is open. @source P18 */
export function mayPrepare(actor: Actor, one: Decidable): Allowed {
  if (!may(actor, "import.propose")) return no("role");
  if (one.accountId !== actor.accountId) return no("othersImport");
  return isOpen(one.state) ? yes : no("state");
}

/** Whether the actor may approve or reject: a second person, over the account and not the post. @source P18, S4 */
export function mayDecide(actor: Actor, one: Decidable): Allowed {
  if (!may(actor, "import.approve")) return no("role");
  if (brokenDuty(actor, { kind: "import", doneBy: [one.accountId] })) return no("ownImport");
  return one.state === "submitted" ? yes : no("state");
}

/**
 * Whether the actor may roll the import back.
 *
 * @param days  how long after it was applied
 * @source clarification 25
 */
export function mayRollBack(actor: Actor, one: Decidable, now: Date, days: number): Allowed {
  if (!may(actor, "import.rollback")) return no("role");
  if (one.state !== "applied" || one.appliedAt === null) return no("state");
  return today(now) <= addDays(today(one.appliedAt), days) ? yes : no("tooLate");
}
