import { describe, expect, test } from "vitest";
import type { RoleCode } from "#app/features/access/rules.ts";
import { roleCodes } from "#app/features/access/roles.ts";
import { fieldSight, sightOf, stripRecord, type Sight } from "#app/features/members/access.ts";
import { collection, collections, fields } from "#app/record/format.ts";
import type { MemberRecord } from "#app/record/values.ts";
import { actor, owner, subject } from "#tests/app/features/members/actors.ts";

const sights: Record<RoleCode, Sight> = {
  R01: "colleague",
  R02: "cellSecretary",
  R03: "restricted",
  R04: "public",
  R05: "public",
  R06: "restricted",
  R07: "restricted",
  R08: "whole",
  R09: "public",
  R10: "whole",
  R11: "public",
  R12: "whole",
  R13: "restricted",
  R14: "whole",
  R15: "none",
  R16: "none",
  R17: "none",
};

/** Every value carries its key, so that whatever leaks names itself. */
const marker = (key: string) => `<${key}>`;
const citizenId = "025059001234";
const oldId = "131234567";

function markedRecord(): MemberRecord {
  const values: Record<string, unknown> = {};
  for (const { key } of fields) values[key] = marker(key);
  values.citizen_id = citizenId;
  values.old_id_number = oldId;
  values.birth_date = "1959-08-17";
  values.admission_decision_date = "1985-02-03";
  values.admission_ceremony_date = "1985-03-26";
  values.official_date = "1986-03-26";
  values.none_declared = { foreign_travels: { by: "<declared-by>", on: "2026-01-01" } };
  const rows: Record<string, unknown[]> = {};
  for (const { key, fields: own } of collections) {
    const row: Record<string, unknown> = { id: `id-of-${key}` };
    for (const one of own) row[one.name] = marker(one.key);
    rows[key] = [row];
  }
  return { values, rows } as unknown as MemberRecord;
}

const stripped = (sight: Sight): string => JSON.stringify(stripRecord(markedRecord(), sight));

/** The keys whose marked value stands in the JSON of what a sight is given. */
const keysIn = (sight: Sight): string[] =>
  [...fields, ...collections.flatMap((one) => one.fields)]
    .map(({ key }) => key)
    .filter((key) => stripped(sight).includes(marker(key)));

const keysOf = (sensitivity: string): string[] =>
  [...fields, ...collections.flatMap((one) => one.fields)]
    .filter((one) => one.sensitivity === sensitivity)
    .map(({ key }) => key);

describe("how somebody looks at a record", () => {
  test.each(roleCodes)("%s looks at a record of the branch as the matrix says", (role) => {
    expect(sightOf(actor(role), subject)).toBe(sights[role]);
  });

  test.each(roleCodes)("%s sees nothing of a record outside the branch", (role) => {
    expect(sightOf(actor(role, { from: 60n, to: 90n }), subject)).toBe("none");
  });

  test("the own record is the own record whatever the post", () => {
    for (const role of roleCodes) expect(sightOf(owner(role), subject)).toBe("own");
  });
});

describe("a stripped record", () => {
  test.each([
    "colleague",
    "public",
    "restricted",
    "cellSecretary",
    "whole",
    "own",
    "none",
  ] as const)("for %s holds no value of a hidden field, not even in its JSON", (sight) => {
    const json = stripped(sight);
    for (const one of [...fields, ...collections.flatMap((part) => part.fields)]) {
      if (fieldSight(sight, one.key) === "hidden")
        expect(json.includes(marker(one.key)), one.key).toBe(false);
    }
    expect(json).not.toContain(citizenId);
    expect(json).not.toContain(oldId);
  });

  test("for public sight holds public fields and the year of birth only", () => {
    const json = stripped("public");
    for (const key of [...keysOf("restricted"), ...keysOf("sensitive")])
      expect(json.includes(marker(key)), key).toBe(false);
    expect(json).toContain('"birth_date":"1959"');
    expect(json).not.toContain("1959-08-17");
    expect(json).toContain('"official_date":"1986-03-26"');
    expect(json).toContain(marker("professional_level"));
    expect(json).not.toContain("9001234");
  });

  test("for restricted sight holds no sensitive field", () => {
    const json = stripped("restricted");
    for (const key of keysOf("sensitive")) expect(json.includes(marker(key)), key).toBe(false);
    expect(json).toContain("1959-08-17");
    expect(json).toContain(marker("phone"));
    expect(json).not.toContain("1234");
  });

  test("for an officer with sensitive data masks the numbers of identity papers", () => {
    const { record } = stripRecord(markedRecord(), "whole");
    expect(record.values.citizen_id).toBe("025*****1234");
    expect(record.values.old_id_number).toBe("********4567");
    expect(record.values.religion).toBe(marker("religion"));
    expect(record.rows.disciplines).toHaveLength(1);
  });

  test("for a cell secretary holds the sensitive fields of the list and no other", () => {
    const sensitive = keysIn("cellSecretary").filter((key) => keysOf("sensitive").includes(key));
    expect(sensitive.sort()).toEqual(
      [
        "religion",
        "religion_note",
        "health_status",
        "dues_base_amount",
        ...collection("disciplines").fields.map(({ key }) => key),
      ].sort(),
    );
    const seen = stripRecord(markedRecord(), "cellSecretary");
    expect(seen.record.values.citizen_id).toBe("********1234");
    expect(seen.record.values.ethnicity).toBe(marker("ethnicity"));
    expect(seen.presence).toEqual({ economic_declarations: true });
    expect(seen.record.rows.economic_declarations).toEqual([]);
    expect(seen.record.rows.activity_history[0]).toMatchObject({
      description: marker("activity_history.description"),
    });
  });

  test("for a cell secretary leaves out a discipline that is neither decided nor announced", () => {
    const record = markedRecord();
    const row = record.rows.disciplines[0]!;
    record.rows.disciplines = [
      { ...row, id: "draft", decision_date: null, announced_date: null },
      { ...row, id: "announced", decision_date: null, announced_date: "2026-01-01" },
    ];
    const ids = (sight: Sight) =>
      stripRecord(record, sight).record.rows.disciplines.map(({ id }) => id);
    expect(ids("cellSecretary")).toEqual(["announced"]);
    expect(ids("whole")).toEqual(["draft", "announced"]);
  });

  test("for a colleague holds only what the members of a cell know of each other", () => {
    const seen = stripRecord(markedRecord(), "colleague");
    const filled = Object.entries(seen.record.rows).filter(([, rows]) => rows.length > 0);
    expect(filled).toEqual([
      ["party_badges", [{ id: "id-of-party_badges", badge: marker("party_badges.badge") }]],
    ]);
    expect(seen.record.values).toEqual({
      member_id: marker("member_id"),
      org_id: marker("org_id"),
      org_name: marker("org_name"),
      full_name: marker("full_name"),
      gender: marker("gender"),
      birth_date: "1959",
      admission_decision_date: "1985",
      admission_ceremony_date: "1985",
      official_date: "1986",
      current_party_position: marker("current_party_position"),
    });
  });

  test("of the own record holds everything, the numbers masked", () => {
    const hidden = [...fields, ...collections.flatMap((one) => one.fields)].filter(
      ({ key }) => fieldSight("own", key) === "hidden",
    );
    expect(hidden).toEqual([]);
    expect(stripRecord(markedRecord(), "own").record.values.citizen_id).toBe("025*****1234");
  });

  test("never shows more than half of a number that is too short", () => {
    const record = markedRecord();
    record.values.citizen_id = "123456";
    expect(stripRecord(record, "whole").record.values.citizen_id).toBe("********456");
    record.values.citizen_id = "1";
    expect(stripRecord(record, "whole").record.values.citizen_id).toBe("********");
  });

  test("tells of declarations of nothing only where the collection is seen", () => {
    expect(stripped("restricted")).toContain("declared-by");
    expect(stripped("public")).not.toContain("declared-by");
  });

  test("is a copy: the record itself keeps its values", () => {
    const record = markedRecord();
    stripRecord(record, "public");
    expect(record).toEqual(markedRecord());
  });
});
