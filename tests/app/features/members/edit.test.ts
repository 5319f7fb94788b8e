import { describe, expect, test } from "vitest";
import { changedValues, placeFault, sentInputs } from "#app/features/members/edit/form/rules.ts";
import { readInputs } from "#app/features/members/edit/input/rules.ts";
import {
  changedNames,
  crossing,
  findingsOfChange,
  inputsOf,
  sameInput,
} from "#app/features/members/edit/rules.ts";
import { savedNote, savedQuery } from "#app/features/members/edit/saved/rules.ts";
import { readPosted, readTarget } from "#app/features/members/edit/schema.ts";
import type { TerritoryIndex } from "#app/features/territory/rules.ts";
import type { Finding } from "#app/record/checks.ts";
import { collection, field } from "#app/record/format.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";

const contact = ["permanent_address", "phone", "email"].map(field);
const place = { detail: "Khu 2", commune: "08152", province: "25", country: "", asWritten: "" };
const search = (text: string) => new URLSearchParams(text);
const may = (key: string, right = true) => ({
  field: field(key),
  right: right
    ? { may: true as const, needsReason: false }
    : { may: false as const, why: "officer" as const },
});

/** The two places that the tests speak of. */
const index = {
  communes: new Map([["08152", { province: { code: "25" } }]]),
  provinces: new Map([
    ["25", {}],
    ["01", {}],
  ]),
  countryCodes: new Set(["LA"]),
} as unknown as TerritoryIndex;

describe("inputs", () => {
  test("stored values are shown as texts, an address as its parts", () => {
    const stored = {
      permanent_address: { detail: "Khu 2", commune: "08152", province: "25" },
      phone: null,
    };
    expect(inputsOf(contact, stored)).toEqual({ permanent_address: place, phone: "", email: "" });
  });

  test("blanks, line breaks of the browser and parts that were not sent change nothing", () => {
    expect(sameInput(" a\r\nb ", "a\nb")).toBe(true);
    expect(sameInput(undefined, "")).toBe(true);
    expect(sameInput({ detail: "Khu 2" }, { detail: "Khu 2", commune: "" })).toBe(true);
    expect(sameInput(place, { ...place, detail: "Khu 3" })).toBe(false);
  });

  test("only what was sent and differs counts as changed", () => {
    const base = { permanent_address: place, phone: "0912000111", email: "a@b.vn" };
    expect(changedNames(contact, base, { phone: "0912000111" })).toEqual([]);
    expect(changedNames(contact, base, { phone: "", email: "a@b.vn" })).toEqual(["phone"]);
  });

  test("what may not be changed is named and not taken (faults 85, 103)", () => {
    const page = { fields: [may("phone"), may("religion", false)] };
    const sent = sentInputs(page, search("phone=1&religion=02&full_name=X&__proto__=1"), {});
    expect(sent.inputs).toEqual({ phone: "1" });
    expect(sent.forbidden.map(({ key }) => key)).toEqual(["religion"]);
  });

  test("parts of an address that were not sent stay; a lost conflict takes the other value", () => {
    const page = { fields: [may("permanent_address"), may("phone")] };
    const base = { permanent_address: place, phone: "0911" };
    const form = search("permanent_address.detail=Khu+9&phone=0922&choice.phone=theirs");
    expect(sentInputs(page, form, base).inputs).toEqual({
      permanent_address: { ...place, detail: "Khu 9" },
      phone: "0911",
    });
  });

  test("the faults of a form are told in words, with the control they stand at", () => {
    const { faults } = readInputs(
      { section: "D_party_milestones", list: null },
      { youth_union_date: "03/02/85" },
      "vi",
    );
    expect(faults).toMatchObject([
      { name: "youth_union_date", text: expect.stringContaining("4 chữ số") },
    ]);
    const long = { permanent_address: { ...place, detail: "x".repeat(301) } };
    expect(
      readInputs({ section: "C_contact", list: null }, long, "en").faults.map(({ name }) => name),
    ).toEqual(["permanent_address.detail"]);
  });
});

describe("places", () => {
  const address = { detail: null, commune: null, province: null, country: null, asWritten: null };

  test("a commune belongs to its province, and a foreign country has neither", () => {
    expect(placeFault({ ...address, commune: "08152", province: "25" }, index)).toBeNull();
    expect(placeFault({ ...address, commune: "08152", province: "01" }, index)).toEqual({
      part: "commune",
      fault: "otherProvince",
    });
    expect(placeFault({ ...address, commune: "99999" }, index)?.fault).toBe("unknown");
    expect(placeFault({ ...address, country: "LA", province: "25" }, index)?.fault).toBe("abroad");
    expect(placeFault({ ...address, country: "ZZ" }, index)?.part).toBe("country");
    expect(placeFault(null, index)).toBeNull();
  });

  test("the old wording outlives everything else of an address", () => {
    const stored = { permanent_address: { ...address, asWritten: "xã cũ" } };
    const values = { permanent_address: null };
    expect(changedValues(contact, ["permanent_address"], values, stored, index)).toEqual({
      permanent_address: { ...address, asWritten: "xã cũ" },
    });
    expect(changedValues(contact, [], values, stored, index)).toEqual({});
  });
});

describe("two editors", () => {
  const base = { permanent_address: place, phone: "1", email: "a" };

  test("what only one changed is merged, what both changed is for them to choose (fault 134)", () => {
    const now = { permanent_address: { ...place, detail: "Khu 3" }, phone: "2", email: "a" };
    const sent = { permanent_address: place, phone: "3", email: "b" };
    expect(crossing(contact, base, sent, now)).toEqual({
      mine: ["phone", "email"],
      theirs: ["permanent_address", "phone"],
      both: ["phone"],
      merged: { permanent_address: now.permanent_address, phone: "3", email: "b" },
    });
  });

  test("the same change by both is no conflict; without the base everything is", () => {
    const now = { ...base, phone: "2" };
    expect(crossing(contact, base, { phone: "2" }, now).both).toEqual([]);
    expect(crossing(contact, {}, { phone: "3" }, now).both).toEqual(["phone"]);
  });
});

describe("findings of a change", () => {
  const record = (ids: string[]): MemberRecord => ({
    values: {},
    rows: { ...emptyRows(), trainings: ids.map((id) => ({ id })) },
  });
  const at = (index: number): Finding => ({
    rule: "V-F-10",
    severity: "W",
    field: "trainings.to",
    collection: "trainings",
    index,
  });

  test("a doubt that stood before is not asked about again, though its row has moved", () => {
    const before = { record: record(["a", "b"]), findings: [at(1)] };
    const after = { record: record(["b", "c"]), findings: [at(0), at(1)] };
    const { doubts } = findingsOfChange(before, after, new Set());
    expect(doubts.map(({ id }) => id)).toEqual(["V-F-10:trainings.to:new"]);
  });

  test("a doubt about a touched field is asked about, gaps are counted apart", () => {
    const phone: Finding = { rule: "V-F-04", severity: "W", field: "phone" };
    const gap: Finding = { rule: "V-F-02", severity: "E2", field: "birth_date_note" };
    const one = { record: record([]), findings: [phone] };
    const found = findingsOfChange(one, { ...one, findings: [phone, gap] }, new Set(["phone"]));
    expect(found.doubts.map(({ id }) => id)).toEqual(["V-F-04:phone"]);
    expect(found.remains).toEqual([gap]);
  });
});

describe("addresses and forms from outside", () => {
  test("an address that is nonsense is none", () => {
    expect(readTarget(search("section=C_contact"))).toEqual({
      section: "C_contact",
      list: null,
      row: null,
      act: "edit",
    });
    for (const text of ["list=trainings", "row=new", "list=trainings&row=1", "act=drop"])
      expect(readTarget(search(text)), text).toBeNull();
  });

  test("a form with a broken base or version counts as one without them", () => {
    for (const text of ["", "version=x&base={", "version=-1&base=[1]", 'base={"a":1}'])
      expect(readPosted(search(text))).toMatchObject({ version: 0, base: {} });
    const posted = readPosted(search('version=3&base={"a":"1"}&seen=x+y&seen=z&reason=+r+'));
    expect(posted).toMatchObject({ version: 3, base: { a: "1" }, reason: "r" });
    expect([...posted.seen]).toEqual(["x", "y", "z"]);
  });

  test("what a save says comes through the query, and nothing else does", () => {
    const note = { time: "20:14", left: 2, section: "C_contact" };
    const query = new URLSearchParams(savedQuery(note) as unknown as Record<string, string>);
    expect(savedNote(query)).toEqual(note);
    expect(savedNote(search("saved=same"))).toMatchObject({ time: null, left: 0 });
    expect(savedNote(search("saved=<b>"))).toBeNull();
  });

  test("every collection that may be edited has rows a form can hold", () => {
    const names = new Set(["key", "intent", "version", "base", "reason", "seen"]);
    const clash = ["trainings", "family_relations", "rewards", "activity_history"].flatMap((key) =>
      collection(key).fields.filter(({ name }) => names.has(name)),
    );
    expect(clash).toEqual([]);
  });
});
