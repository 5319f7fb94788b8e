import { sql } from "drizzle-orm";
import { orgType } from "#app/codes/org-type.ts";
import type { ShownUnit } from "#app/features/exports/rows/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

interface Known {
  code: string;
  name: string;
  orgType: string;
  parentId: string | null;
}

/** Units that rows of an export point to; each is read once. */
export interface UnitNames {
  /** Reads the units of these ids and those above them. */
  load(ids: readonly unknown[]): Promise<void>;
  /** A unit that was loaded; null for an unknown id. */
  unit(id: string): ShownUnit | null;
}

const { province, central, otherCentral } = orgType.codes;
/** Everybody knows the top of the tree: the path of a cell begins below it. */
const tops: ReadonlySet<string> = new Set([province, central, otherCentral]);

/** A register of units by id, filled as rows are read. */
export function unitNames(db: ScopedDb): UnitNames {
  const known = new Map<string, Known>();
  const shown = new Map<string, ShownUnit>();
  return {
    async load(ids) {
      let missing = missingOf(ids, known);
      while (missing.length > 0) {
        const rows = await db
          .select({
            id: organizations.id,
            code: organizations.code,
            name: organizations.name,
            orgType: organizations.orgType,
            parentId: organizations.parentId,
          })
          .from(organizations)
          .where(sql`${organizations.id} = any(${sql.param(missing)}::uuid[])`);
        for (const { id, ...row } of rows) known.set(id, row);
        missing = missingOf(
          rows.map(({ parentId }) => parentId),
          known,
        );
      }
    },
    unit(id) {
      const found = shown.get(id);
      if (found) return found;
      const own = known.get(id);
      if (own === undefined) return null;
      const unit = { code: own.code, name: own.name, path: pathOf(own, known) };
      shown.set(id, unit);
      return unit;
    },
  };
}

function missingOf(ids: readonly unknown[], known: ReadonlyMap<string, Known>): string[] {
  const wanted = new Set(ids.filter((id): id is string => typeof id === "string"));
  return [...wanted].filter((id) => !known.has(id));
}

function pathOf(unit: Known, known: ReadonlyMap<string, Known>): string {
  const names: string[] = [];
  let above = known.get(unit.parentId ?? "");
  while (above !== undefined && !tops.has(above.orgType)) {
    names.unshift(above.name);
    above = known.get(above.parentId ?? "");
  }
  return names.join(" > ");
}
