import { ruleSet } from "#app/codes/rule-set.ts";
import type { Actor, Post } from "#app/features/access/rules.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import { papers } from "#app/features/procedures/papers/rules.ts";
import type { CaseDocument, Facts, UnitFacts } from "#app/features/procedures/facts/rules.ts";
import type { CaseEnds } from "#app/features/procedures/hands/rules.ts";
import { emptyRows, type MemberValues } from "#app/record/values.ts";

/** The day of these tests: a Monday. */
export const TODAY = "2026-06-15";

/** A cell of twelve under a grassroots committee. */
export const UNIT: UnitFacts = {
  id: "cell",
  communeId: "commune",
  provinceId: "province",
  name: "Cell",
  communeName: "Commune",
  provinceName: "Province",
  hasSection: false,
  hasGrassrootsCommittee: true,
  officials: 12,
  voters: 12,
};

/** Every paper that any step asks for, as handed in. */
const allPapers: CaseDocument[] = Object.entries(papers).map(([component, { type }]) => ({
  id: component,
  component,
  type,
  numberDate: null,
  wrongNote: null,
  sealedAt: null,
  replacedBy: null,
}));

/** Facts about an official member of a cell of twelve, with what a test is about. */
export function factsOf(values: Partial<MemberValues> = {}, more: Partial<Facts> = {}): Facts {
  return {
    today: TODAY,
    rules: ruleSet(TODAY),
    record: {
      values: { membership_status: "M2", activity_status: "A1", ...values },
      rows: emptyRows(),
    },
    caseId: "case",
    unit: UNIT,
    voteLimits: { on: TODAY, least: 12, most: 12 },
    other: null,
    owesDues: false,
    data: {},
    people: {},
    taken: [],
    documents: allPapers,
    grades: {},
    openProcedures: [],
    ...more,
  };
}

/** Where the two ends of these tests' cases stand. */
export const ENDS: CaseEnds = {
  memberId: "member",
  orgPos: 10n,
  otherPos: 20n,
  isAboutSecretary: false,
};

/** Somebody in a role whose branch holds the sending end, the receiving end, or neither. */
export function actorOf(
  role: RoleCode,
  at: "origin" | "receiver" | "elsewhere" = "origin",
  who: Partial<Actor> = {},
): Actor {
  const from = { origin: 10n, receiver: 20n, elsewhere: 30n }[at];
  const post = { id: "post", role, orgId: "unit", posFrom: from, posTo: from + 1n } as Post;
  const person = { accountId: `${role} ${at}`, memberId: null, post, posts: [post] };
  return { username: "", displayName: "", isDemo: false, ...person, ...who };
}

/** A vote of a cell of twelve in which all are present. */
export const voteOf = (forIt: number) => ({
  base: 12,
  present: 12,
  for: forIt,
  against: 12 - forIt,
  blank: 0,
});
