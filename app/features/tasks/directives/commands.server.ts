import { eq } from "drizzle-orm";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { mayEditDraft } from "#app/features/tasks/directives/access.ts";
import { lockDirective, readDirective } from "#app/features/tasks/directives/queries.server.ts";
import { audiencesOf, subjectOf } from "#app/features/tasks/directives/rules.ts";
import type { Draft } from "#app/features/tasks/directives/schema.ts";
import { noteWork, type Moment } from "#app/features/tasks/events/commands.server.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";
import { Forbidden, NotFound } from "#app/lib/errors.ts";
import { directives } from "#db/schema/tasks.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** The kept draft, or why it was not kept. */
export type Kept = { ok: true; id: string } | { ok: false; refusal: "state" | "audience" };

/**
 * Keeps a draft of the actor's unit: a new one, or the changed text of an own one. Nobody below sees it yet.
 *
 * @param parentId  the received directive that it carries out; one that is out of reach is left away
 * @throws {NotFound} when the draft to change is out of reach
 */
export async function keepDraft(
  db: ScopedDb,
  actor: Actor,
  { id, parentId, draft }: { id: string | null; parentId: string | null; draft: Draft },
  moment: Moment,
): Promise<Kept> {
  const unit = unitOf(actor);
  if (!audiencesOf(unit.orgType).includes(draft.audience))
    return { ok: false, refusal: "audience" };
  if (id !== null) return changeDraft(db, actor, id, draft);
  const above = parentId === null ? null : await readDirective(db, parentId);
  const { id: made } = expectOne(
    await db
      .insert(directives)
      .values({
        ...draft,
        orgId: unit.id,
        orgPos: unit.posFrom,
        parentId: above?.id ?? null,
        basis: above === null ? null : basisOf(above),
        draftedBy: actor.accountId,
        draftedName: actor.displayName,
        draftedAt: moment.now,
      })
      .returning({ id: directives.id }),
  );
  await noteWork(
    db,
    actor,
    [
      {
        act: "directive.drafted",
        directiveId: made,
        orgPos: unit.posFrom,
        subject: subjectOf(draft),
      },
    ],
    moment,
  );
  return { ok: true, id: made };
}

async function changeDraft(db: ScopedDb, actor: Actor, id: string, draft: Draft): Promise<Kept> {
  const before = await lockDirective(db, id);
  if (before === null) throw new NotFound("directive");
  if (before.draftedBy !== actor.accountId) throw new Forbidden("directive.propose", "not the own");
  if (!mayEditDraft(actor, before)) return { ok: false, refusal: "state" };
  await db.update(directives).set(draft).where(eq(directives.id, id));
  return { ok: true, id };
}

const basisOf = ({ number, issuedOn }: { number: string; issuedOn: string | null }): string =>
  issuedOn === null ? number : `${number}, ${formatPartialDate(issuedOn)}`;
