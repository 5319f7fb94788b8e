import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { fieldSight, seenValue, sightOf } from "#app/features/members/access.ts";
import { readNames } from "#app/features/members/edit/names/queries.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { stateOfCell, type LeftOut, type ShownCell } from "#app/features/imports/requests/rules.ts";
import { stateView } from "#app/features/procedures/view/rules.ts";
import { change } from "#app/features/procedures/definitions/change/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeField, describeValue } from "#app/record/describe.ts";
import type { FieldValue } from "#app/record/field.ts";
import { findField } from "#app/record/format.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Requests that one press makes at most. */
export const MOST_REQUESTS = 300;
/** Lines that the page shows of each kind. */
export const SHOWN_CELLS = 100;

/** The cells of an import that were left out, with what becomes of them. */
export interface LeftOutView {
  open: ShownCell[];
  made: ShownCell[];
  counts: { open: number; made: number; same: number; procedure: number };
}

/** A cell that waits for a request, with what stands in the record now. */
export type OpenCell = LeftOut & { before: unknown };

type Row = {
  sheet: number;
  row: number;
  member_id: string;
  name: string;
  field: string;
  value: unknown;
  case_id: string | null;
  case_state: string | null;
};

/**
 * The cells of an import that were left out of existing records, in the order of the file, with the request that was
 * made of each.
 */
async function listCells(db: ScopedDb, importId: string): Promise<Row[]> {
  return db.execute<Row>(sql`
    select r.sheet, r.row, r.member_id, coalesce(r.name, '') as name, cell->>'field' as field,
      cell->'new' as value, made.id as case_id, made.state as case_state
    from import_rows r
    cross join lateral jsonb_array_elements(coalesce(r.changes->'refused', '[]')) as cell
    left join lateral (
      select c.id, c.state from cases c
      where c.member_id = r.member_id and c.procedure = 'change'
        and c.data->>'field' = cell->>'field' and c.data->>'importId' = ${importId}
      order by c.opened_at desc limit 1) made on true
    where r.import_id = ${importId}::uuid and r.member_id is not null
    order by r.sheet, r.row, cell->>'field'`);
}

/** How many cells of an import were left out and have no request yet; those of procedures count too. */
export async function countLeftOut(db: ScopedDb, importId: string): Promise<number> {
  const [row] = await db.execute<{ cells: number }>(sql`
    select coalesce(sum(jsonb_array_length(changes->'refused')), 0)::int as cells
    from import_rows where import_id = ${importId}::uuid and member_id is not null`);
  return row?.cells ?? 0;
}

const cellOf = ({ sheet, row, member_id: memberId, name, field, value }: Row): LeftOut => ({
  sheet,
  row,
  memberId,
  name,
  field,
  value,
});

/** The cells for which requests can be made now, in the order of the file. */
export async function listOpenCells(db: ScopedDb, importId: string): Promise<OpenCell[]> {
  const waiting = (await listCells(db, importId)).filter(({ case_id: made }) => made === null);
  const stored = await readStored(db, [...new Set(waiting.map(({ member_id: id }) => id))]);
  return waiting.flatMap((row) => {
    const record = stored.get(row.member_id)?.record;
    if (record === undefined) return [];
    const before = (record.values as Record<string, unknown>)[row.field] ?? null;
    const cell = cellOf(row);
    return stateOfCell(cell, before) === "open" ? [{ ...cell, before }] : [];
  });
}

/** What the page of an import's requests shows, in words, as far as the reader sees the fields. */
export async function readLeftOut(
  ctx: { db: ScopedDb; actor: Actor; lang: Lang; now: Date },
  importId: string,
): Promise<LeftOutView> {
  const { db, actor, lang } = ctx;
  const rows = await listCells(db, importId);
  const stored = await readStored(db, [...new Set(rows.map(({ member_id: id }) => id))]);
  const held = ({ member_id: id, field }: Row): unknown =>
    (stored.get(id)?.record.values as Record<string, unknown> | undefined)?.[field] ?? null;
  const waiting = rows.filter(({ case_id: made }) => made === null);
  const stateOf = (row: Row) => stateOfCell(cellOf(row), held(row));
  const open = waiting.filter((row) => stateOf(row) === "open");
  const made = rows.filter(({ case_id: id }) => id !== null);
  const shown = [...open.slice(0, SHOWN_CELLS), ...made.slice(0, SHOWN_CELLS)];
  const names = await readNames(
    ctx,
    shown.map((row) => ({ now: held(row), asked: row.value })),
  );
  const inWords = (row: Row): ShownCell => {
    const field = findField(row.field);
    const member = stored.get(row.member_id);
    const sight =
      field === null || member === undefined
        ? "hidden"
        : fieldSight(sightOf(actor, { id: member.id, orgPos: member.orgPos }), field.key);
    const say = (value: unknown) =>
      field === null || sight === "hidden"
        ? ""
        : describeValue(field, seenValue(value as FieldValue | null, sight), lang, names);
    return {
      key: `${row.sheet}-${row.row}-${row.field}`,
      memberId: row.member_id,
      name: row.name,
      row: row.row,
      field: describeField(row.field, lang),
      now: say(held(row)),
      asked: say(row.value),
      request:
        row.case_id === null
          ? null
          : { id: row.case_id, state: stateView(change, row.case_state!, lang) },
    };
  };
  return {
    open: open.slice(0, SHOWN_CELLS).map(inWords),
    made: made.slice(0, SHOWN_CELLS).map(inWords),
    counts: {
      open: open.length,
      made: made.length,
      same: waiting.filter((row) => stateOf(row) === "same").length,
      procedure: waiting.filter((row) => stateOf(row) === "procedure").length,
    },
  };
}
