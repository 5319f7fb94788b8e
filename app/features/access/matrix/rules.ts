import { administration } from "#app/features/access/matrix/administration/rules.ts";
import { cellWork } from "#app/features/access/matrix/cells/rules.ts";
import { dues } from "#app/features/access/matrix/dues/rules.ts";
import { general } from "#app/features/access/matrix/general/rules.ts";
import type { Row } from "#app/features/access/matrix/notation/rules.ts";
import { procedures } from "#app/features/access/matrix/procedures/rules.ts";
import { records } from "#app/features/access/matrix/records/rules.ts";

const tables = { general, records, cellWork, procedures, dues, administration };

/** What acts are about, in the order of the domain. */
export type TableKey = keyof typeof tables;

/** An act of the matrix. */
export type ActKey = { [Table in TableKey]: keyof (typeof tables)[Table] }[TableKey];

/** The permission matrix: every act of the domain by subject, in the order written. @source roles §4.1 to §4.5 */
export const acts = Object.entries(tables).map(([table, rows]) => ({
  table: table as TableKey,
  keys: Object.keys(rows) as ActKey[],
}));

const rows = Object.assign({}, ...Object.values(tables)) as Record<ActKey, Row>;

/** The row of an act. */
export const rowOf = (act: ActKey): Row => rows[act];
