import { describe, expect, test } from "vitest";
import { formOf } from "#app/features/papers/forms/rules.ts";
import { reviewKeys, termShiftKeys } from "#app/features/procedures/units/rules.ts";
import { stepOf } from "#app/features/procedures/definition/rules.ts";
import { definitionOf, definitions } from "#app/features/procedures/definitions/rules.ts";
import type { PaperCase } from "#app/features/procedures/printing/case/rules.ts";
import { casePapers } from "#app/features/procedures/printing/forms/rules.ts";
import { drawPaper, printableForms } from "#app/features/procedures/printing/rules.ts";
import { docxOf } from "#app/lib/paper/docx.server.ts";
import { ballotKeys } from "#app/features/procedures/elections/rules.ts";
import { emptyRows } from "#app/record/values.ts";
import { factsOf, TODAY, voteOf } from "#tests/app/features/procedures/facts.ts";
import { unpack, wordsOf, xmlFault } from "#tests/app/lib/paper/unpack.ts";

const unit = (name: string, above: string) => ({ name, above, place: "Hạ Hoà" });

const ELECTED = "3f0c1e52-7a5b-4f5e-9d6c-2f8a1b7c4d10";

/** A case about one member, with the outcome of each step that a test names. */
const caseOf = (procedure: string, more: Partial<PaperCase> = {}): PaperCase => ({
  procedure,
  data: {},
  inputs: {},
  record: {
    values: {
      full_name: "Đặng Thị Hường",
      birth_date: "1960-04-02",
      gender: "F",
      membership_status: "M2",
      party_card_number: "12.345678",
      admission_decision_date: "1990-01-05",
      admission_ceremony_date: "1990-02-03",
    },
    rows: emptyRows(),
  },
  units: {
    cell: unit("Chi bộ Khu 5", "Đảng bộ xã A"),
    section: null,
    grassroots: unit("Đảng bộ Trường A", "Đảng bộ xã A"),
    commune: unit("Đảng bộ xã A", "Đảng bộ tỉnh Phú Thọ"),
    province: unit("Đảng bộ tỉnh Phú Thọ", "Trung ương"),
  },
  to: "Đảng bộ xã B",
  receiver: { ...unit("Đảng bộ xã B", "Đảng bộ tỉnh Phú Thọ"), signer: "commune" },
  subject: "Đặng Thị Hường",
  notes: {},
  people: { [ELECTED]: "Đặng Thị Hường" },
  places: {},
  change: null,
  changes: [],
  taken: [],
  today: TODAY,
  rules: factsOf().rules,
  ...more,
});

const ballot = { issued: 12, valid: 12, votes: { [ELECTED]: 10 } };

/** What the steps of these papers fill in, whatever the procedure. */
const filled = {
  decisionNumber: "31-QĐ/ĐU",
  decisionOn: "2026-05-04",
  decidedOn: "2026-05-04",
  resolutionNumber: "4-NQ/CB",
  meetingOn: "2026-03-02",
  letterNumber: "31-GT/ĐU",
  letterOn: "2026-05-04",
  vote: voteOf(10),
  badge: "30",
  round: "0711",
  roundYear: 2026,
  diedOn: "2026-05-04",
  summoned: 12,
  present: 12,
  office: "secretary",
  candidates: [ELECTED],
  [ballotKeys.secretary]: ballot,
  [ballotKeys.one]: ballot,
};

const known = Object.entries(casePapers).flatMap(([procedure, papers]) =>
  papers.map((paper) => [procedure, paper.form, paper] as const),
);

describe.each(known)("%s gives %s", (procedure, form, { after, lost = [], when }) => {
  const definition = definitionOf(procedure)!;

  test("from a step that is there, and not before it", () => {
    const causes = [{}, { cause: "lost" }, { cause: "damaged" }, { country: "Lào" }];
    const data = causes.find((one) => when?.(one) ?? true)!;
    for (const key of after) {
      const step = stepOf(definition, key);
      expect(step, key).toBeDefined();
      const taken = { step: key, to: step!.to, on: TODAY, accountId: null };
      expect(printableForms(procedure, [taken], data)).toContain(form);
      const other = { ...taken, to: step!.otherwise ?? "elsewhere" };
      expect(printableForms(procedure, [other], data), "a vote that was lost").not.toContain(form);
    }
    for (const key of lost) {
      const step = stepOf(definition, key)!;
      const taken = { step: key, to: step.otherwise!, on: TODAY, accountId: null };
      expect(printableForms(procedure, [taken], data)).toContain(form);
      const won = { ...taken, to: step.to };
      expect(printableForms(procedure, [won], data), "a vote that was won").not.toContain(form);
    }
    expect(printableForms(procedure, [], data)).toEqual([]);
  });

  test("as a paper that bears the member and its head, for print and as a file", async () => {
    const inputs = Object.fromEntries([...after, ...lost].map((step) => [step, filled]));
    const paper = drawPaper(form, caseOf(procedure, { data: filled, inputs }));
    const text = JSON.stringify(paper);
    // A term is that of a cell; every other paper names somebody.
    expect(text).toContain(ofUnits.includes(procedure) ? "Chi bộ Khu 5" : "Đặng Thị Hường");
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(paper.footnote).toContain("vẽ lại");
    const parts = unpack(await docxOf(paper));
    for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null]);
    const words = wordsOf(parts.get("word/document.xml")!);
    expect(words).toContain(paper.title);
    const heads = { cell: "CHI BỘ KHU 5", province: "TỈNH UỶ PHÚ THỌ" } as Record<string, string>;
    const { issuer } = formOf(form);
    if (issuer in heads && form !== "reward") expect(words).toContain(heads[issuer]);
  });
});

/** Procedures whose papers name a unit and nobody. */
const ofUnits: string[] = [...Object.values(termShiftKeys), ...Object.values(reviewKeys)];

test("every procedure that decides something gives a paper", () => {
  const without = definitions.map(({ key }) => key).filter((key) => !(key in casePapers));
  expect(without, "a wrong record goes and a card is handed back without one").toEqual([
    "recoding",
    "wrongRecord",
    "cardRecovery",
  ]);
});

test("a resolution bears the figures of its own vote, though another committee voted later", () => {
  const inputs = {
    vote: { ...filled, vote: voteOf(10) },
    grassrootsVote: { grassrootsOn: "2026-04-01", grassrootsNumber: "9-NQ/ĐU", vote: voteOf(7) },
  };
  const data = { ...filled, vote: voteOf(7) };
  const say = (form: "cell-resolution" | "committee-resolution") =>
    JSON.stringify(drawPaper(form, caseOf("removal", { data, inputs })));
  expect(say("cell-resolution")).toContain('"83,3"');
  expect(say("committee-resolution")).toContain('"58,3"');
});

test("a decision is signed by the level that took it", () => {
  const inCell = caseOf("discipline", { data: filled, inputs: { decideInCell: filled } });
  const above = caseOf("discipline", { data: filled, inputs: { decide: filled } });
  expect(JSON.stringify(drawPaper("discipline", inCell))).toContain("T/M CHI BỘ");
  expect(JSON.stringify(drawPaper("discipline", above))).toContain("T/M BAN THƯỜNG VỤ");
});
