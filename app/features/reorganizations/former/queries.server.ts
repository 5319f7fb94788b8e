import type { Readable } from "node:stream";
import { inArray } from "drizzle-orm";
import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { isCommune } from "#app/features/organizations/rules.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { treeColumns, readTreeTable } from "#app/features/organizations/tree/rules.ts";
import {
  followers,
  formerEntries,
  planFormers,
  type FormerRow,
} from "#app/features/reorganizations/former/rules.ts";
import { formerText } from "#app/features/reorganizations/former/text.ts";
import type { PlanView } from "#app/features/reorganizations/queries.server.ts";
import { listUnitsOf } from "#app/features/reorganizations/simulation/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { streamWorkbook } from "#app/lib/xlsx/write.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const UNITS = "ToChucCu";
const LISTS = "DanhMuc";
const NO_COMMUNES: ReadonlySet<string> = new Set();

/** The rows of a file with what the plan would record, or that it has no line with the headers. */
export type FormerTable =
  | { ok: true; rows: FormerRow[]; unused: string[] }
  | { ok: false; missing: (keyof typeof treeColumns)[] };

/**
 * Reads a table of former units, by the reader of the tree file, and holds it against a plan; nothing is written.
 *
 * @param table texts of the cells, one array a row
 */
export async function readFormers(
  db: ScopedDb,
  { plan, operations }: PlanView,
  table: readonly (readonly string[])[],
): Promise<FormerTable> {
  const read = readTreeTable(table, NO_COMMUNES, { [followers.key]: followers.headers });
  if (!read.ok) return read;
  const { home, units } = await listUnitsOf(db, plan.orgId);
  const codes = [...new Set(read.rows.map(({ code }) => code))];
  const taken =
    codes.length === 0
      ? []
      : await db
          .select({ code: organizations.code })
          .from(organizations)
          .where(inArray(organizations.code, codes));
  const rows = planFormers(read.rows, {
    standing: [home, ...units.filter(({ orgType: type }) => isCommune(type))],
    takenCodes: new Set(taken.map(({ code }) => code)),
    operations,
    effectiveOn: plan.effectiveOn,
  });
  return { ok: true, rows, unused: read.unused };
}

/** A workbook with the columns of a file of former units, and the types to choose from. */
export function formerExample(lang: Lang): Readable {
  const { columns } = organizationText[lang];
  const { successors, exampleUnits, exampleFile } = formerText[lang];
  const types = formerEntries.map(({ code }) => codeLabel(orgType, code, lang));
  return streamWorkbook({
    title: exampleFile,
    sheets: [
      {
        name: UNITS,
        columns: [
          { header: columns.code, key: treeColumns.code, width: 18 },
          { header: columns.name, key: treeColumns.name, width: 40 },
          {
            header: columns.orgType,
            key: treeColumns.orgType,
            width: 34,
            allowed: `${LISTS}!$A$2:$A$${types.length + 1}`,
          },
          { header: successors, key: followers.key, width: 40 },
          { header: columns.foundedOn, key: treeColumns.foundedOn, width: 18 },
        ],
        rows: [
          exampleUnits.map(({ code, name, type, into, founded }) => [
            code,
            name,
            codeLabel(orgType, type, lang),
            into,
            founded,
          ]),
        ],
      },
      {
        name: LISTS,
        columns: [{ header: columns.orgType, width: 60 }],
        rows: [types.map((type) => [type])],
      },
    ],
  });
}
