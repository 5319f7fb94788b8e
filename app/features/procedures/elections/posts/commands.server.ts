import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { listCandidates } from "#app/features/access/requests/asking/queries.server.ts";
import { propose, type Proposal } from "#app/features/access/requests/commands.server.ts";
import { lastDayOfPost } from "#app/features/access/requests/period/rules.ts";
import { basisOf } from "#app/features/access/requests/schema.ts";
import { isInBranch, isRoleCode, type Actor } from "#app/features/access/rules.ts";
import { readRuleSetAt } from "#app/features/parameters/queries.server.ts";
import {
  officeRoles,
  postsToAsk,
  type CellPost,
} from "#app/features/procedures/elections/posts/rules.ts";
import { listOffices, readTerms } from "#app/features/procedures/facts/offices/queries.server.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import { addDays, addMonths, today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { NotFound } from "#app/lib/errors.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** How many posts were asked for, and how many could not be, such as those asked for already. */
export interface AskedPosts {
  asked: number;
  refused: number;
}

const MONTHS_A_YEAR = 12;

/**
 * Asks that the posts of a cell follow its offices after a congress or a change was recognized, and its term after it
 * was made longer: through the requests that every post goes through, for another hand to approve. In a system scope.
 *
 * @throws {NotFound} when the case is out of the branch of the active post, or did not end with a decision
 * @source roles §2 (automatic from the position, confirmed by R08); decision 016
 */
export async function askForPosts(
  db: ScopedDb,
  actor: Actor,
  caseId: string,
  moment: { now: Date; requestId: string },
): Promise<AskedPosts> {
  const kase = await readCase(db, caseId);
  if (kase === null || !isInBranch(actor, kase.orgPos) || !isRecognized(kase))
    throw new NotFound("case");
  const today = dayOf(moment.now);
  const { orgId, orgPos, data } = kase;
  const basis = basisOf({
    basisNumber: String(data.decisionNumber),
    basisDate: String(data.decidedOn),
  });
  const rules = await readRuleSetAt(db, today, orgId);
  const term = (await readTerms(db, [orgId], "cell", rules)).get(orgId);
  const years = rules.number("election.cell_term_years");
  const endsOn = term?.endsOn ?? addMonths(today, years * MONTHS_A_YEAR);
  const offices = await listOffices(db, orgId, "cell");
  const plan = postsToAsk(offices, await listHeld(db, orgId, today), endsOn);
  const people = await listCandidates(db, orgId);
  const at = { orgId, orgPos, basis };
  const proposals: Proposal[] = [
    ...plan.end.map(({ id, role, accountId, memberId }) => ({
      ...at,
      kind: "end" as const,
      role,
      accountId,
      memberId,
      personName: people.find((one) => one.memberId === memberId)?.name ?? "",
      postId: id,
      validFrom: null,
      validTo: today,
    })),
    ...plan.give.flatMap(({ memberId, role, after }) => {
      const person = people.find((one) => one.memberId === memberId);
      if (person === undefined || person.account?.isLocked) return [];
      const validFrom = after === null ? today : addDays(after, 1);
      return [
        {
          ...at,
          kind: "give" as const,
          role,
          accountId: person.account?.id ?? null,
          memberId,
          personName: person.name,
          postId: null,
          validFrom,
          validTo: lastDayOfPost(endsOn, validFrom),
        },
      ];
    }),
  ];
  let asked = 0;
  for (const proposal of proposals) if ((await propose(db, actor, proposal, moment)).ok) asked += 1;
  return { asked, refused: plan.end.length + plan.give.length - asked };
}

const isRecognized = ({ procedure, state }: { procedure: string; state: string }): boolean =>
  (procedure === "congress" && state === "recognized") ||
  (procedure === "officeChange" && state === "changed") ||
  (procedure === "termShift" && state === "shifted");

async function listHeld(db: ScopedDb, orgId: string, today: CivilDate): Promise<CellPost[]> {
  const rows = await db
    .select({
      id: posts.id,
      accountId: posts.accountId,
      role: posts.role,
      memberId: accounts.memberId,
      validTo: posts.validTo,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        eq(posts.orgId, orgId),
        eq(posts.kind, "held"),
        inArray(posts.role, [...officeRoles]),
        or(isNull(posts.validTo), gte(posts.validTo, today)),
      ),
    );
  return rows.flatMap(({ role, ...row }) => (isRoleCode(role) ? [{ ...row, role }] : []));
}
