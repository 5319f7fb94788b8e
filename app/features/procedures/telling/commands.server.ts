import { role } from "#app/features/access/roles.ts";
import { notify } from "#app/features/notices/commands.server.ts";
import type { NoticeKind } from "#app/features/notices/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { standAside, type Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { endsOf } from "#app/features/procedures/hands/rules.ts";
import { readSubject, type StoredCase } from "#app/features/procedures/queries.server.ts";
import { tellOfCourse } from "#app/features/procedures/telling/course/commands.server.ts";
import { tellOfBadgeAfterDeath } from "#app/features/procedures/telling/deaths/commands.server.ts";
import { namedIn } from "#app/features/procedures/telling/rules.ts";
import { tellOfYears } from "#app/features/procedures/telling/years/commands.server.ts";
import { levelsOf } from "#app/features/procedures/telling/queries.server.ts";
import { awaitedIn, unitOfAwaited } from "#app/features/procedures/telling/rules.ts";
import { wordsOf } from "#app/features/procedures/view/rules.ts";
import { paths } from "#app/paths.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Tells those who are awaited now, at either end; when the case is over, the person and whoever began it. A
 * notice names the procedure and nobody: it may be read over a shoulder.
 *
 * @param kase  as it stands after the step
 * @param taken  the step just taken, the last of those in the facts
 */
export async function tellOfStep(
  db: ScopedDb,
  kase: StoredCase,
  taken: Step,
  facts: Facts,
  now: Date,
): Promise<void> {
  const { id } = kase;
  const definition = definitionOf(kase.procedure);
  if (definition === null) return;
  const tell = (to: Parameters<typeof notify>[1], kind: NoticeKind) =>
    notify(
      db,
      to,
      { kind, subject: wordsOf(kase.procedure, "vi").title, path: paths.case(id) },
      now,
    );
  const people = kase.memberId === null ? [] : [kase.memberId];
  // Whoever is named as a helper or for an introduction need not see the case.
  const named = { members: namedIn(taken, facts) };
  if (named.members.length > 0)
    await notify(
      db,
      named,
      { kind: "caseNamed", subject: wordsOf(kase.procedure, "vi").title, path: paths.home() },
      now,
    );
  await tellOfYears(db, kase, taken, facts, now);
  await tellOfBadgeAfterDeath(db, kase, taken, facts, now);
  await tellOfCourse(db, kase, taken, facts, now);
  if (kase.closedOn !== null) {
    await tell({ members: people }, "caseDecided");
    const opener = facts.taken[0]?.accountId ?? null;
    if (opener !== null) await tell({ accounts: [opener] }, "caseDecided");
    return;
  }
  const [subject, levels] = await Promise.all([
    kase.memberId === null ? null : readSubject(db, kase.memberId),
    levelsOf(db, kase),
  ]);
  const ends = endsOf(kase, subject, facts.taken);
  const kind = taken.reason && taken !== standAside ? "caseReturned" : "caseTurn";
  for (const one of awaitedIn({ definition, state: kase.state, ends }, facts)) {
    const { role: acting, side } = one;
    if (acting === role.member) await tell({ members: people }, kind);
    const end = levels[side];
    const orgId = end === null ? null : unitOfAwaited(one, end);
    if (orgId !== null) await tell({ role: acting, orgId }, kind);
  }
}
