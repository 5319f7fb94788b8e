import { acts, type TableKey } from "#app/features/access/matrix/rules.ts";
import { role as roleNames, type RoleCode } from "#app/features/access/roles.ts";

/** Which part of the matrix a page shows: one role, one subject of the whole table, or the duties kept apart. */
export type MatrixPart =
  { part: "role"; role: RoleCode | null } | { part: "table"; table: TableKey } | { part: "duties" };

/** Reads the address: `role` by its name, `table` by its subject, `part=duties`; else the own role. */
export function readMatrixPart(search: URLSearchParams): MatrixPart {
  if (search.get("part") === "duties") return { part: "duties" };
  const table = acts.find((one) => one.table === search.get("table"))?.table;
  if (table !== undefined) return { part: "table", table };
  const name = search.get("role") as keyof typeof roleNames | null;
  const known = name !== null && Object.hasOwn(roleNames, name) ? roleNames[name] : null;
  return { part: "role", role: known };
}
