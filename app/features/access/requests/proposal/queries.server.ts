import { foldUsername } from "#app/features/auth/rules.ts";
import type { HeldPost } from "#app/features/access/posts/rules.ts";
import type { OfferedPost } from "#app/features/access/posts/offer/rules.ts";
import {
  findAccountInBranch,
  listCandidates,
  listPlaces,
} from "#app/features/access/requests/asking/queries.server.ts";
import type { Proposal } from "#app/features/access/requests/commands.server.ts";
import { periodIssue } from "#app/features/access/requests/period/rules.ts";
import {
  basisOf,
  type AboutPost,
  type Giving,
  type Read,
} from "#app/features/access/requests/schema.ts";
import { isOfCell } from "#app/features/access/requests/steps/rules.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";
import type { ScopedDb } from "#db/scope.server.ts";

type Person = Pick<Proposal, "accountId" | "memberId" | "personName">;
const SHORTEST_NAME = 2;

/**
 * Looks up what the form that gives a post names: the unit, and the person.
 *
 * @returns the proposal, or the field that is wrong and why, as a key of `requestText.issues`
 */
export async function resolveGiving(
  db: ScopedDb,
  actor: Actor,
  asked: Giving,
  today: CivilDate,
): Promise<Read<Proposal>> {
  const given = asked.role as RoleCode;
  const place = (await listPlaces(db, actor, given)).find(({ id }) => id === asked.org);
  if (place === undefined) return wrong("org", "unitMissing");
  const until = readLastDay(asked.validTo);
  if (until === undefined) return wrong("validTo", "dateForm");
  const period = { validFrom: asked.validFrom, validTo: until };
  const late = periodIssue("give", given, period, today);
  if (late !== null) return wrong(late.field, late.issue);
  const person = isOfCell(given)
    ? await memberOf(db, place.id, asked.member)
    : await officerOf(db, actor, asked);
  if (!person.ok) return person;
  return {
    ok: true,
    value: {
      kind: "give",
      role: given,
      orgId: place.id,
      orgPos: place.orgPos,
      postId: null,
      ...person.value,
      ...period,
      basis: basisOf(asked),
    },
  };
}

/** Looks up what a request about a post names. */
export function resolveAboutPost(
  { post, highest, stand }: OfferedPost,
  asked: AboutPost,
  today: CivilDate,
): Read<Proposal> {
  const base = { kind: asked.kind, postId: post.id, basis: basisOf(asked), ...holderOf(post) };
  const at = { orgId: post.orgId, orgPos: post.orgPos, role: post.role };
  const none = { validFrom: null, validTo: null };
  if (asked.kind === "end") {
    const { validFrom } = post;
    const issue = periodIssue("end", post.role, { validFrom, validTo: asked.validTo }, today);
    if (issue !== null) return wrong(issue.field, issue.issue);
    return { ok: true, value: { ...base, ...at, ...none, validTo: asked.validTo } };
  }
  if (!("validFrom" in asked)) {
    const where = { orgId: highest.orgId, orgPos: highest.orgPos, role: highest.role };
    return { ok: true, value: { ...base, ...where, ...none, postId: null } };
  }
  const { validFrom, validTo } = asked;
  const issue = periodIssue(asked.kind, post.role, { validFrom, validTo }, today);
  if (issue !== null) return wrong(issue.field, issue.issue);
  const period = { validFrom, validTo };
  if (!("account" in asked))
    return {
      ok: true,
      value: { ...base, ...at, ...period, role: role.cellSecretary, postId: null },
    };
  const other = stand.find(({ account }) => account.id === asked.account);
  if (other === undefined) return wrong("account", "personMissing");
  return { ok: true, value: { ...base, ...at, ...period, ...holderOf(other) } };
}

const holderOf = ({ account }: HeldPost): Person => ({
  accountId: account.id,
  memberId: account.memberId,
  personName: account.displayName,
});

async function memberOf(db: ScopedDb, orgId: string, memberId: string): Promise<Read<Person>> {
  const found = (await listCandidates(db, orgId)).find((one) => one.memberId === memberId);
  if (found === undefined) return wrong("member", "personMissing");
  const { account, name } = found;
  if (account?.isLocked) return wrong("member", "personLocked");
  return { ok: true, value: { accountId: account?.id ?? null, memberId, personName: name } };
}

async function officerOf(db: ScopedDb, actor: Actor, asked: Giving): Promise<Read<Person>> {
  const { username, personName } = asked;
  if (username === "" && personName.length < SHORTEST_NAME)
    return wrong("username", "personMissing");
  if (username === "") return { ok: true, value: { accountId: null, memberId: null, personName } };
  if (personName !== "") return wrong("personName", "personTwice");
  const found = await findAccountInBranch(db, actor, foldUsername(username));
  if (found === null) return wrong("username", "accountUnknown");
  const { id: accountId, memberId, displayName } = found;
  return { ok: true, value: { accountId, memberId, personName: displayName } };
}

/** The last day as typed: null when left out, undefined when it is no day. */
function readLastDay(text: string): CivilDate | null | undefined {
  if (text.trim() === "") return null;
  const parsed = parsePartialDate(text);
  return parsed.ok && isFull(parsed.value) ? parsed.value : undefined;
}

function wrong(field: string, issue: string): { ok: false; issues: Record<string, string> } {
  return { ok: false, issues: { [field]: issue } };
}
