import { expect, test } from "vitest";
import { definitions, definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { dayIn, lackingPapers, paperStates } from "#app/features/procedures/dossier/rules.ts";
import { placeInDossier } from "#app/features/procedures/dossier/place/rules.ts";
import { lackingSentence } from "#app/features/procedures/dossier/view/rules.ts";
import { stepOf, type Step } from "#app/features/procedures/definition/rules.ts";
import type { CaseDocument } from "#app/features/procedures/facts/rules.ts";
import { papers } from "#app/features/procedures/papers/rules.ts";
import { advance, openSteps } from "#app/features/procedures/rules.ts";
import { actorOf, ENDS, factsOf, TODAY } from "#tests/app/features/procedures/facts.ts";

const step = (procedure: string, key: string): Step => stepOf(definitionOf(procedure)!, key)!;

const handedIn = (component: string, more: Partial<CaseDocument> = {}): CaseDocument => ({
  id: `${component} 1`,
  component,
  type: (papers as Record<string, { type: string }>)[component]!.type,
  numberDate: null,
  wrongNote: null,
  sealedAt: null,
  replacedBy: null,
  ...more,
});

test("every procedure with papers of its own says which of its steps need them, and each is made by a step that is there", () => {
  const used = new Set<string>();
  const without: string[] = [];
  for (const { key, steps } of definitions) {
    const needs = steps.flatMap((one) => one.papers ?? []);
    if (needs.length === 0) without.push(key);
    const keys = steps.map((one) => one.key);
    for (const { paper, madeAt } of needs) {
      used.add(paper);
      for (const made of madeAt ?? []) expect(keys, `${key} ${paper}`).toContain(made);
    }
  }
  expect(without, "these are stated, taken out or handed back without a paper").toEqual([
    "supplement",
    "recoding",
    "wrongRecord",
    "cardRecovery",
    "unitReview",
    "sectionReview",
    "grassrootsReview",
    "communeReview",
    "termShift",
    "sectionTermShift",
    "grassrootsTermShift",
    "communeTermShift",
  ]);
  expect([...used].toSorted()).toEqual(Object.keys(papers).toSorted());
});

test("a step without its papers is refused with the list of what to bring, on the page and when it is sent", () => {
  const death = definitionOf("death")!;
  const officer = actorOf("R08");
  const recorded = { definition: death, state: "recorded", ends: ENDS };
  const none = factsOf({}, { documents: [] });
  const refusals = [{ kind: "papers", lacking: [{ paper: "deathCertificate", state: "missing" }] }];
  expect(advance(recorded, "confirm", officer, none)).toEqual({ ok: false, refusals });
  const open = openSteps(recorded, officer, none).find((one) => one.step.key === "confirm")!;
  expect(open.refusals).toEqual(refusals);
  const there = factsOf({}, { documents: [handedIn("deathCertificate")] });
  expect(advance(recorded, "confirm", officer, there).ok).toBe(true);
});

test("a paper is wrong when it was returned, locked, of another kind or expired; a later one mends it", () => {
  const asked = step("admission", "course");
  const state = (...documents: CaseDocument[]) => paperStates(asked, factsOf({}, { documents }))[0];
  const name = "awarenessCertificate";
  expect(state()).toEqual({ paper: name, state: "missing" });
  const returned = handedIn(name, { wrongNote: "Mờ" });
  expect(state(returned)).toMatchObject({ state: "wrong", fault: "returned", note: "Mờ" });
  expect(state(handedIn(name, { sealedAt: "sealed" }))).toMatchObject({ fault: "sealed" });
  expect(state(handedIn(name, { type: "HS99" }))).toMatchObject({ fault: "kind" });
  const dated = (numberDate: string) => state(handedIn(name, { numberDate }));
  expect(dated("12-GCN, 14/06/2021"), "60 months and a day").toMatchObject({ fault: "expired" });
  expect(dated("12-GCN, 15/06/2021")).toMatchObject({ state: "present" });
  expect(state(returned, handedIn(name, { id: "2" }))).toMatchObject({ documentId: "2" });
  const lasting = handedIn(name, { component: null, type: "HS11" });
  expect(state(lasting), "one of the member's dossier").toMatchObject({ state: "present" });
});

test("what the program makes is there once its step was taken, and only committees that exist owe a resolution", () => {
  const submit = step("admission", "submit");
  const named = (facts: ReturnType<typeof factsOf>) =>
    lackingPapers(submit, facts).map(({ paper }) => paper);
  const bare = factsOf({}, { documents: [] });
  expect(named(bare)).toEqual(["cellResolution", "grassrootsResolution"]);
  const under = { ...bare, unit: { ...bare.unit, hasGrassrootsCommittee: false } };
  expect(named(under)).toEqual(["cellResolution"]);
  const voted = [{ step: "vote", to: "cellPassed", on: TODAY, accountId: null }];
  expect(named({ ...under, taken: voted })).toEqual([]);
});

test("what to bring is said in the user's words, in either language", () => {
  const lacking = [
    { paper: "application", state: "missing" },
    { paper: "biography", state: "missing" },
    { paper: "diploma", state: "wrong", documentId: "1", fault: "returned", note: "Mờ" },
  ] as const;
  expect(lackingSentence(lacking, "en")).toBe(
    "Documents missing: Application (1-KNĐ); Biography of the applicant (2-KNĐ). " +
      "To be handed in again: Diploma of lower secondary school or above (returned: Mờ).",
  );
  expect(lackingSentence(lacking.slice(2), "vi")).toContain("bị trả lại: Mờ");
});

test("the day beside a paper is the last full one that is written", () => {
  expect(dayIn("12-GCN, 03/02/2026")).toBe("2026-02-03");
  expect(dayIn("từ 01/01/2020 đến 3.2.2026")).toBe("2026-02-03");
  expect([dayIn("12-GCN"), dayIn("02/2026"), dayIn("31/02/2026")]).toEqual([null, null, null]);
});

test("a document goes with the member; at the receiving end and of a file that few see it stays with the case", () => {
  const kase = { memberId: "member", orgPos: 10n, otherPos: 20n };
  const transfer = definitionOf("transfer")!;
  const at = (where: "origin" | "receiver") =>
    placeInDossier(actorOf("R08", where), kase, transfer);
  expect(at("origin")).toEqual({ memberId: "member", orgPos: 10n });
  expect(at("receiver")).toEqual({ memberId: null, orgPos: 20n });
  const own = actorOf("R01", "elsewhere", { memberId: "member" });
  expect(placeInDossier(own, kase, transfer)).toEqual({ memberId: "member", orgPos: 10n });
  const few = definitionOf("discipline")!;
  expect(placeInDossier(actorOf("R02"), kase, few)).toEqual({ memberId: null, orgPos: 10n });
});
