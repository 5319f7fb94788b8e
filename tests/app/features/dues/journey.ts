import { followMoves } from "#app/features/dues/moving/commands.server.ts";
import { openSheet } from "#app/features/dues/sheets/commands.server.ts";
import { clock, makeDuesWorld, run, type DuesWorld } from "#tests/app/features/dues/world.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import type { TestUnit } from "#tests/setup/organizations.ts";

/** A line of a member as the books have it: `cell sheet month owed`. */
export type BookLine = string;

/** Two cells of two communes and members of the first, who move by cases that are written here as procedures leave them. */
export class Journey {
  readonly database: TestDatabase;
  readonly world: DuesWorld;
  constructor(database: TestDatabase, world: DuesWorld) {
    this.database = database;
    this.world = world;
  }

  static async begin(database: TestDatabase): Promise<Journey> {
    const { admin } = database;
    await admin`truncate organizations, members cascade`;
    await admin`truncate dues_terms, dues_sheets cascade`;
    const world = await makeDuesWorld(database);
    await admin`update organizations set wage_region = 'I' where id = ${world.tree.communes[1].id}`;
    await admin`
      insert into org_memberships (member_id, org_pos, org_id, kind, from_date, in_reason)
      select id, org_pos, org_id, 'home', '2025-07-01', 'I1' from members`;
    return new Journey(database, world);
  }

  get old(): TestUnit {
    return this.world.tree.cells[0];
  }
  get next(): TestUnit {
    return this.world.tree.cells[2];
  }

  async open(month: string, ...cells: TestUnit[]): Promise<boolean[]> {
    const opened = [];
    for (const { id } of cells.length === 0 ? [this.old, this.next] : cells)
      opened.push((await run((db) => openSheet(db, null, id, month, clock(month, 2)))).ok);
    return opened;
  }

  /** Closes the sheet of a month as it stands. */
  async close(month: string, cell: TestUnit): Promise<void> {
    await this.database.admin`
      update dues_sheets set state = 'closed', owed_dong = 0, closed_at = now(), collected_dong = (
        select coalesce(sum(amount_dong), 0) from dues_entries e where e.org_id = dues_sheets.org_id and e.book_month = ${month})
      where org_id = ${cell.id} and month = ${month}`;
  }

  /** A transfer with a letter; the person is on the way. */
  async introduce(memberId: string, letterOn: string, began = letterOn): Promise<string> {
    const [row] = await this.database.admin`
      insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, updated_at)
      select 'transfer', 'introduced', id, full_name, org_id, org_pos, ${this.database.admin.json({ letterOn })},
        ${began}, now(), ${letterOn}, now()
      from members where id = ${memberId} returning id`;
    return row!.id as string;
  }

  /** Leads a case on to a state on a day. */
  async lead(id: string, state: string, on: string, data: Record<string, string> = {}) {
    const closed = ["completed", "left", "cancelled"].includes(state) ? on : null;
    await this.database.admin`
      update cases set state = ${state}, entered_on = ${on}, closed_on = ${closed},
        data = data || ${this.database.admin.json(data)} where id = ${id}`;
  }

  /** A cell lists the person, who leaves the one before. */
  async list(id: string, to: TestUnit, listedOn: string, recordedOn = listedOn) {
    const { admin } = this.database;
    const [{ member_id: memberId } = { member_id: "" }] = await admin<{ member_id: string }[]>`
      update cases set other_org_id = ${to.id}, other_pos = ${to.from.toString()} where id = ${id} returning member_id`;
    await this.lead(id, "completed", recordedOn, { listedOn });
    await admin`update org_memberships set to_date = ${listedOn} where member_id = ${memberId} and to_date is null`;
    await admin`update members set org_id = ${to.id}, org_pos = ${to.from.toString()} where id = ${memberId}`;
    await admin`
      insert into org_memberships (member_id, org_pos, org_id, kind, from_date, in_reason, transfer_case)
      values (${memberId}, ${to.from.toString()}, ${to.id}, 'home', ${listedOn}, 'I4', ${id})`;
  }

  /** What the program does after a step, in the books of every cell. */
  async follow(memberId: string, on: string): Promise<void> {
    for (const { id, from } of this.world.tree.cells)
      await run((db) =>
        followMoves(
          db,
          null,
          { id, posFrom: from },
          [memberId],
          clock(on.slice(0, 7), Number(on.slice(8))),
        ),
      );
  }

  /** All lines of a member. */
  async lines(memberId: string): Promise<BookLine[]> {
    const names: [string, string][] = [
      [this.old.id, "old"],
      [this.next.id, "new"],
    ];
    const rows = await this.database.admin`
      select l.org_id, s.month as sheet, l.month, l.owed_dong::int as owed from dues_lines l
      join dues_sheets s on s.id = l.sheet_id where l.member_id = ${memberId} order by l.month, s.month`;
    return rows.map(({ org_id, sheet, month, owed }) => {
      const cell = new Map(names).get(org_id as string) ?? "other";
      return `${cell} ${month}${sheet === month ? "" : ` on ${sheet}`} ${owed}`;
    });
  }
}
