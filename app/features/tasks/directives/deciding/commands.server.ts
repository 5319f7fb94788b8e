import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import {
  directiveRefusal,
  type DirectiveAct,
  type DirectiveRefusal,
} from "#app/features/tasks/directives/access.ts";
import {
  isNumberTaken,
  listReceivers,
  lockDirective,
  type DirectiveView,
} from "#app/features/tasks/directives/queries.server.ts";
import { subjectOf } from "#app/features/tasks/directives/rules.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import { openStates } from "#app/features/tasks/rules.ts";
import { readUnit } from "#app/features/tasks/units/queries.server.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { directiveRecipients, directives } from "#db/schema/tasks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** What was done to a directive, or why not. */
export type Decided =
  { ok: true } | { ok: false; refusal: DirectiveRefusal | "nobody" | "duePast" | "numberTaken" };

/** What a form says beside the act. */
export interface Said {
  /** Why, for what asks for a reason. */
  note: string | null;
  /** The new deadline, when it is extended. */
  dueOn: CivilDate | null;
}

/**
 * Takes one step of a directive. Two who act at the same moment come one after the other, and the second is told the
 * state (fault 134).
 *
 * @throws {NotFound} when the directive is out of reach
 */
export async function decideDirective(
  db: ScopedDb,
  actor: Actor,
  { id, act, note, dueOn }: { id: string; act: DirectiveAct } & Said,
  moment: Moment,
): Promise<Decided> {
  const one = await lockDirective(db, id);
  if (one === null) throw new NotFound("directive");
  const refusal = directiveRefusal(actor, one, act) ?? (await hindrance(db, one, act, moment));
  if (refusal !== null) return { ok: false, refusal };
  const isOwn = one.draftedBy === actor.accountId;
  const decided = isOwn
    ? {}
    : { decidedBy: actor.accountId, decidedName: actor.displayName, decidedAt: moment.now };
  switch (act) {
    case "propose":
      await change(db, id, { state: "proposed", note: null });
      break;
    case "issue": {
      if (!(await send(db, one, moment))) return { ok: false, refusal: "nobody" };
      await change(db, id, { ...decided, state: "issued", issuedOn: moment.today, note: null });
      break;
    }
    case "sendBack":
      await change(db, id, { state: "draft", note });
      break;
    case "withdraw":
      await change(db, id, { state: "cancelled", note: null });
      break;
    case "cancel":
      await change(db, id, { state: "cancelled", note });
      await changeOpen(db, id, { state: "cancelled", closedOn: moment.today });
      break;
    case "extend":
      await change(db, id, { dueOn });
      await changeOpen(db, id, { dueOn, overdueOn: null });
  }
  await noteWork(
    db,
    actor,
    [
      {
        act: actNames[act],
        directiveId: id,
        orgPos: one.orgPos,
        subject: subjectOf(one),
        note,
        dueOn: act === "extend" ? dueOn : null,
      },
    ],
    moment,
  );
  return { ok: true };
}

const actNames = {
  propose: "directive.proposed",
  issue: "directive.issued",
  sendBack: "directive.sentBack",
  withdraw: "directive.withdrawn",
  cancel: "directive.cancelled",
  extend: "directive.extended",
} as const satisfies Record<DirectiveAct, string>;

async function hindrance(
  db: ScopedDb,
  one: DirectiveView,
  act: DirectiveAct,
  { today }: Moment,
): Promise<"duePast" | "numberTaken" | null> {
  if (act !== "propose" && act !== "issue") return null;
  if (one.dueOn !== null && one.dueOn < today) return "duePast";
  return (await isNumberTaken(db, one, today)) ? "numberTaken" : null;
}

/** Makes a row for each unit that receives it; false when there is none any more. */
async function send(db: ScopedDb, one: DirectiveView, { today }: Moment): Promise<boolean> {
  const unit = await readUnit(db, one.orgId);
  const receivers = await listReceivers(db, unit, one.audience, one.chosenIds);
  if (receivers.length === 0) return false;
  await db.insert(directiveRecipients).values(
    receivers.map((receiver) => ({
      directiveId: one.id,
      orgId: receiver.id,
      orgPos: receiver.posFrom,
      issuerPos: unit.posFrom,
      issuedOn: today,
      dueOn: one.dueOn,
    })),
  );
  return true;
}

async function change(
  db: ScopedDb,
  id: string,
  to: Partial<typeof directives.$inferInsert>,
): Promise<void> {
  expectOne(
    await db
      .update(directives)
      .set(to)
      .where(eq(directives.id, id))
      .returning({ id: directives.id }),
  );
}

/** Changes the work of the units that have not finished it. */
async function changeOpen(
  db: ScopedDb,
  directiveId: string,
  to: Partial<typeof directiveRecipients.$inferInsert>,
): Promise<void> {
  await db
    .update(directiveRecipients)
    .set(to)
    .where(
      and(
        eq(directiveRecipients.directiveId, directiveId),
        inArray(directiveRecipients.state, [...openStates]),
      ),
    );
}
