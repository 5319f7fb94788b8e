import { randomUUID } from "node:crypto";
import type { PosRange } from "#db/scope.server.ts";
import type { Client } from "#db/client.server.ts";

/** A small tree for tests: one province, two communes, two cells in each. */
export interface TestTree {
  province: TestUnit;
  communes: [TestUnit, TestUnit];
  /** The first two belong to the first commune. */
  cells: [TestUnit, TestUnit, TestUnit, TestUnit];
}

export interface TestUnit {
  id: string;
  code: string;
  name: string;
  from: bigint;
  to: bigint;
  range: PosRange;
}

/** Writes the tree with all rights and returns it. */
export async function seedOrganizations(admin: Client): Promise<TestTree> {
  const province = unit("T01", "Đảng bộ tỉnh Thử Nghiệm", 1_000_000n, 2_000_000n);
  const communes: TestTree["communes"] = [
    unit("T01.01", "Đảng bộ xã Thử Một", 1_100_000n, 1_200_000n),
    unit("T01.02", "Đảng bộ xã Thử Hai", 1_300_000n, 1_400_000n),
  ];
  const cells: TestTree["cells"] = [
    unit("T01.01.01", "Chi bộ thôn Một", 1_110_000n, 1_120_000n),
    unit("T01.01.02", "Chi bộ thôn Hai", 1_130_000n, 1_140_000n),
    unit("T01.02.01", "Chi bộ thôn Ba", 1_310_000n, 1_320_000n),
    unit("T01.02.02", "Chi bộ thôn Bốn", 1_330_000n, 1_340_000n),
  ];
  await insert(admin, province, "TU", null, province, null);
  for (const commune of communes) await insert(admin, commune, "XP", province, province, commune);
  for (const [index, cell] of cells.entries()) {
    const commune = communes[index < 2 ? 0 : 1];
    await insert(admin, cell, "CBCS", commune, province, commune);
  }
  return { province, communes, cells };
}

/** Writes one live official member with the columns that must not be empty, and an empty record. */
export async function seedMember(
  admin: Client,
  cell: TestUnit,
  name: string,
  more: { citizenId?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await admin`
    insert into members (id, org_id, org_pos, is_live, full_name, gender, birth_date, membership_status,
      activity_status, data_level, quality_score, sort_name, search_name, birth_year)
    values (${id}, ${cell.id}, ${cell.from.toString()}, true, ${name}, 'M', '1980', 'M2', 'A1', 'L0', 0, ${name}, ${name.toLowerCase()}, 1980)`;
  await admin`
    insert into member_records (member_id, org_pos, is_live, citizen_id)
    values (${id}, ${cell.from.toString()}, true, ${more.citizenId ?? null})`;
  return id;
}

function unit(code: string, name: string, from: bigint, to: bigint): TestUnit {
  return { id: randomUUID(), code, name, from, to, range: [from, to] };
}

async function insert(
  admin: Client,
  one: TestUnit,
  type: string,
  parent: TestUnit | null,
  province: TestUnit,
  commune: TestUnit | null,
): Promise<void> {
  await admin`
    insert into organizations (id, code, name, org_type, parent_id, pos_from, pos_to, sort_name, search_name, province_id, commune_id)
    values (${one.id}, ${one.code}, ${one.name}, ${type}, ${parent?.id ?? null}, ${one.from.toString()}, ${one.to.toString()},
      ${one.code}, ${one.name.toLowerCase()}, ${province.id}, ${commune?.id ?? null})`;
  await admin`
    insert into organization_versions (org_id, valid_from, name, org_type, parent_id)
    values (${one.id}, '2025-07-01', ${one.name}, ${type}, ${parent?.id ?? null})`;
}
