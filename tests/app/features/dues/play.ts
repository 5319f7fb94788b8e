import {
  closeSheet,
  proposeClosing,
  returnSheet,
} from "#app/features/dues/closing/commands.server.ts";
import {
  recordPayment,
  refundCredit,
  reverseAct,
  type Recorded,
} from "#app/features/dues/ledger/commands.server.ts";
import { followMoves } from "#app/features/dues/moving/commands.server.ts";
import { addToMonth, quarterOf } from "#app/features/dues/months/rules.ts";
import {
  proposeRemittance,
  takeRemitStep,
} from "#app/features/dues/remittances/commands.server.ts";
import { openSheet, refreshLines } from "#app/features/dues/sheets/commands.server.ts";
import { Random } from "#seeds/world/random.ts";
import { pictureOf } from "#tests/app/features/dues/pictures.ts";
import { clock, run, type DuesWorld } from "#tests/app/features/dues/world.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

/** A cell to which things happen at random, with the till counted apart from the program. */
export class Play {
  readonly database: TestDatabase;
  readonly world: DuesWorld;
  readonly random: Random;
  month = "2026-10";
  /** Set once the cell has closed and another keeps its books. */
  keptBy: string | null = null;
  /** What the till must hold, counted apart from the program. */
  cash = 0;
  readonly acts: { id: string; amount: number }[] = [];
  readonly frozen = new Map<string, string>();
  readonly happened = new Map<string, number>();

  constructor(database: TestDatabase, world: DuesWorld, seed: number) {
    this.database = database;
    this.world = world;
    this.random = new Random(seed);
  }

  get unit() {
    const [cell] = this.world.tree.cells;
    const own = { id: cell.id, posFrom: cell.from };
    return this.keptBy === null ? own : { ...own, keptBy: this.keptBy };
  }

  get moment() {
    return clock(this.month, this.random.whole(2, 27));
  }

  get paidOn() {
    return `${this.month}-15`;
  }

  count(event: string, ok: boolean) {
    const key = ok ? event : `${event} refused`;
    this.happened.set(key, (this.happened.get(key) ?? 0) + 1);
  }

  /** A month whose book may be written or not: mostly the last ones. */
  anyMonth() {
    return addToMonth(this.month, -this.random.pick([0, 0, 0, 1, 2]));
  }

  async step() {
    const events = [
      "pay", "pay", "pay", "pay", "reverse", "reverseOld", "refund", "base", "open", "open",
      "propose",
      "close", "back", "back", "remit", "remit", "move", "death", "merge", "letter", "letter", "stay",
    ] as const; // prettier-ignore
    const event = this.random.pick(events);
    await this[event]();
  }

  private booked(event: string, result: Recorded, amount: number) {
    this.count(event, result.ok);
    if (!result.ok) return;
    this.cash += amount;
    this.acts.push({ id: result.actId, amount });
  }

  async pay() {
    const { collector, members } = this.world;
    const amount = this.random.pick([1, 5_000, 11_000, 20_000, 31_000, 100_000, 137_501]);
    const memberId = this.random.pick(members).id;
    const rest = { paidOn: this.paidOn, method: "cash", reference: null, note: null } as const;
    const payment = { bookMonth: this.anyMonth(), memberId, amount, ...rest };
    const result = await run((db) => recordPayment(db, collector, this.unit, payment, this.moment));
    this.booked("pay", result, amount);
  }

  async reverse(act = this.acts.at(-1)) {
    if (act === undefined) return;
    const asked = { actId: act.id, bookMonth: this.anyMonth(), on: this.paidOn, reason: "sai" };
    const { collector } = this.world;
    const result = await run((db) => reverseAct(db, collector, this.unit, asked, this.moment));
    this.booked("reverse", result, -act.amount);
  }

  reverseOld() {
    return this.acts.length === 0 ? Promise.resolve() : this.reverse(this.random.pick(this.acts));
  }

  async refund() {
    const { collector, members } = this.world;
    const amount = this.random.pick([1_000, 20_000, 63_000]);
    const rest = { bookMonth: this.anyMonth(), on: this.paidOn, note: "trả lại" };
    const asked = { memberId: this.random.pick(members).id, amount, ...rest };
    const result = await run((db) => refundCredit(db, collector, this.unit, asked, this.moment));
    this.booked("refund", result, -amount);
  }

  async base() {
    const id = this.random.pick(this.world.members).id;
    const base = this.random.whole(0, 12_000_000);
    await this.database
      .admin`update member_records set dues_base_amount = ${base} where member_id = ${id}`;
    await this.refresh();
  }

  async refresh() {
    const sheets = await this.database
      .admin`select id from dues_sheets where org_id = ${this.unit.id}`;
    for (const { id } of sheets)
      await run((db) => refreshLines(db, null, id as string, this.moment));
    this.count("refresh", true);
  }

  async open() {
    this.month = addToMonth(this.month, 1);
    const result = await run((db) => openSheet(db, null, this.unit.id, this.month, this.moment));
    this.count("open", result.ok);
  }

  /** The first month that is not closed yet. */
  nextToClose() {
    return addToMonth([...this.frozen.keys()].toSorted().at(-1) ?? "2026-10", 1);
  }

  async propose(month = this.random.chance(0.5) ? this.nextToClose() : this.anyMonth()) {
    const { collector } = this.world;
    const result = await run((db) => proposeClosing(db, collector, this.unit, month, this.moment));
    this.count("propose", result.ok);
  }

  async back() {
    const month = this.nextToClose();
    if (this.random.chance(0.7)) await this.propose(month);
    const asked = { month, reason: "thiếu" };
    const { secretary } = this.world;
    const result = await run((db) => returnSheet(db, secretary, this.unit, asked, this.moment));
    this.count("back", result.ok);
  }

  async close() {
    const { secretary } = this.world;
    await this.propose();
    for (const month of [addToMonth(this.month, -2), addToMonth(this.month, -1), this.month]) {
      const result = await run((db) => closeSheet(db, secretary, this.unit, month, this.moment));
      this.count("close", result.ok);
      if (result.ok) this.frozen.set(month, await pictureOf(this, month));
    }
  }

  async remit() {
    const { collector, secretary, office } = this.world;
    const quarter = quarterOf(this.random.pick([this.month, addToMonth(this.month, -3)]));
    const made = await run((db) =>
      proposeRemittance(db, collector, this.unit, quarter, this.moment),
    );
    this.count("remit", made.ok);
    if (!made.ok) return;
    const step = { id: made.id, reference: null, note: null };
    await run((db) => takeRemitStep(db, secretary, { ...step, act: "send" }, this.moment));
    const act = this.random.chance(0.5) ? "receive" : "return";
    await run((db) => takeRemitStep(db, office, { ...step, act }, this.moment));
    this.count(act, true);
  }

  async move() {
    const { members, tree } = this.world;
    const { id } = this.random.pick(members);
    const other = tree.cells[1];
    const day = `${this.month}-10`;
    const { admin } = this.database;
    await admin`
      insert into org_memberships (member_id, org_pos, org_id, kind, from_date, to_date)
      select id, org_pos, ${this.unit.id}, 'home', '2025-07-01', ${day} from members where id = ${id} and org_id = ${this.unit.id}`;
    await admin`update members set org_id = ${other.id}, org_pos = ${other.from.toString()} where id = ${id}`;
    this.count("move", true);
  }

  /** Somebody leaves with a letter, which may have been written down late; what was paid for later months is credit. */
  async letter() {
    const { id } = this.random.pick(this.world.members);
    const letterOn = `${addToMonth(this.month, -this.random.pick([0, 1]))}-08`;
    const { count } = await this.database.admin`
      insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, updated_at)
      select 'transfer', 'introduced', id, full_name, org_id, org_pos, ${this.database.admin.json({ letterOn })},
        ${letterOn}, now(), ${letterOn}, now()
      from members where id = ${id} and org_id = ${this.unit.id} and membership_status = 'M2'
      on conflict do nothing`;
    await run((db) => followMoves(db, null, this.unit, [id], this.moment));
    this.count("letter", count === 1);
  }

  /** Somebody who left with a letter stays after all, and is charged the months between. */
  async stay() {
    const [one] = await this.database.admin`
      update cases set state = 'cancelled', entered_on = ${`${this.month}-20`}, closed_on = ${`${this.month}-20`}
      where id = (select id from cases where closed_on is null order by opened_at, id limit 1) returning member_id`;
    if (one === undefined) return;
    await run((db) => followMoves(db, null, this.unit, [one.member_id as string], this.moment));
    this.count("stay", true);
  }

  /** The cell closes in the middle of a month; all go to the other one, which brings its books to their end. */
  async merge() {
    if (this.keptBy !== null || !this.random.chance(0.4)) return;
    const { tree } = this.world;
    const [cell, other] = tree.cells;
    const day = `${this.month}-12`;
    const { admin } = this.database;
    await admin`
      insert into org_memberships (member_id, org_pos, org_id, kind, from_date, to_date)
      select id, org_pos, ${cell.id}, 'home', '2025-07-01', ${day} from members where org_id = ${cell.id}`;
    await admin`update members set org_id = ${other.id}, org_pos = ${other.from.toString()} where org_id = ${cell.id}`;
    await admin`update organizations set closed_on = ${day} where id = ${cell.id}`;
    this.keptBy = other.id;
    this.count("merge", true);
  }

  async death() {
    const { id } = this.random.pick(this.world.members);
    if (!this.random.chance(0.3)) return;
    await this.database.admin`
      update members set membership_status = 'X1', exit_date = ${`${this.month}-20`}, is_live = false where id = ${id}`;
    await this.refresh();
    this.count("death", true);
  }
}
