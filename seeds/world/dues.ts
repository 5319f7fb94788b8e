import { and, eq, inArray, lt } from "drizzle-orm";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { writeAct } from "#app/features/dues/ledger/entries/commands.server.ts";
import { allocate } from "#app/features/dues/ledger/plan.ts";
import {
  lastReceipt,
  readAccounts,
  readBookSum,
} from "#app/features/dues/ledger/queries.server.ts";
import { addToMonth, dayOfMonth, monthOfDay } from "#app/features/dues/months/rules.ts";
import { assumedTerms } from "#app/features/dues/shares/rules.ts";
import { openSheet } from "#app/features/dues/sheets/commands.server.ts";
import { readSheetView } from "#app/features/dues/view/queries.server.ts";
import { yearOf, type CivilDate } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { duesDeclarations, duesReliefRequests } from "#db/schema/dues-requests.ts";
import { duesSheets, duesTerms } from "#db/schema/dues.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { phrases } from "#seeds/world/names.ts";
import { Random } from "#seeds/world/random.ts";

const SEED = 1_102_026;
const PROVINCE = "PT";
/** The cell whose officers have accounts keeps six months; its neighbors have just begun. */
const KEPT = "PT-TB-DB-01";
const BEGUN = ["PT-TB-DB-02", "PT-TB-05"];
const MONTHS = 6;
const HANDED_IN = 7;

type Account = { id: string; name: string };

/** Six months of dues in one cell: paid, late, in part, exempt; the last but one waits to be closed. */
export async function loadDues(db: ScopedDb, today: CivilDate): Promise<void> {
  const random = new Random(SEED);
  const units = await db
    .select()
    .from(organizations)
    .where(inArray(organizations.code, [PROVINCE, KEPT, ...BEGUN]));
  const unitOf = (code: string) => units.find((unit) => unit.code === code)!;
  const people = await accountsOf(db, ["canbo.tinh", "lanhdao.tinh", "thudangphi", "bithu"]);
  const month = monthOfDay(today);
  const first = addToMonth(month, 1 - MONTHS);
  await confirmTerms(db, unitOf(PROVINCE).id, first, people);
  for (const code of [KEPT, ...BEGUN])
    await declareBases(db, random, unitOf(code).id, first, people);
  for (const code of BEGUN) await open(db, unitOf(code).id, month);
  await askOfCell(db, unitOf(KEPT).id, month, people.thudangphi!);
  const unit = unitOf(KEPT);
  for (let at = 0; at < MONTHS; at++) {
    const current = addToMonth(first, at);
    await open(db, unit.id, current);
    const isThis = current === month;
    await collect(db, random, unit, current, people.thudangphi!, isThis ? 0.5 : 0.93);
    if (!isThis) await send(db, unit.id, current, people.thudangphi!);
    if (at < MONTHS - 2) await close(db, unit.id, current, people.bithu!);
  }
}

async function accountsOf(
  db: ScopedDb,
  names: readonly string[],
): Promise<Record<string, Account>> {
  const rows = await db
    .select({ id: accounts.id, name: accounts.displayName, username: accounts.username })
    .from(accounts)
    .where(inArray(accounts.username, [...names]));
  return Object.fromEntries(rows.map(({ id, name, username }) => [username, { id, name }]));
}

async function confirmTerms(
  db: ScopedDb,
  provinceId: string,
  fromMonth: string,
  people: Record<string, Account>,
): Promise<void> {
  const [proposer, decider] = [people["canbo.tinh"]!, people["lanhdao.tinh"]!];
  const at = instant(`${fromMonth}-01`);
  await db.insert(duesTerms).values({
    ...assumedTerms(ruleSet("2026-02-01")),
    provinceId,
    fromMonth,
    basis: phrases.basis,
    state: "approved",
    proposedBy: proposer.id,
    proposedName: proposer.name,
    proposedAt: at,
    decidedBy: decider.id,
    decidedName: decider.name,
    decidedAt: at,
  });
}

/** What each member stated on paper when the module began. */
async function declareBases(
  db: ScopedDb,
  random: Random,
  orgId: string,
  fromMonth: string,
  people: Record<string, Account>,
): Promise<void> {
  const { codes } = duesGroup;
  const rows = await db
    .select({ id: members.id, orgPos: members.orgPos, birthYear: members.birthYear })
    .from(members)
    .where(and(eq(members.org_id, orgId), lt(members.birthYear, 2100)))
    .orderBy(members.sortName, members.id);
  const [collector, secretary] = [people.thudangphi!, people.bithu!];
  const at = instant(`${fromMonth}-01`);
  await db.insert(duesDeclarations).values(
    rows.map(({ id, orgPos, birthYear }) => {
      const age = Number(fromMonth.slice(0, 4)) - birthYear;
      const isRetired = age > 61;
      const group = isRetired
        ? random.pick([codes.pensioner, codes.pensioner, codes.uninsuredRetirementAge])
        : age < 23
          ? codes.student
          : random.pick([codes.insured, codes.uninsuredWorkingAge]);
      const isIncome = group === codes.pensioner || group === codes.insured;
      return {
        memberId: id,
        orgPos,
        fromMonth: addToMonth(fromMonth, -1),
        duesGroup: group,
        baseDong: isIncome ? random.whole(380, 1_150) * 10_000 : null,
        statedBy: "paper" as const,
        state: "confirmed" as const,
        proposedBy: collector.id,
        proposedName: collector.name,
        proposedAt: at,
        decidedBy: secretary.id,
        decidedName: secretary.name,
        decidedAt: at,
      };
    }),
  );
}

/** A statement from paper and a request for relief that wait for the secretary. */
async function askOfCell(db: ScopedDb, orgId: string, month: string, by: Account): Promise<void> {
  const rows = await db
    .select({ id: members.id, orgPos: members.orgPos })
    .from(members)
    .where(and(eq(members.org_id, orgId), eq(members.membership_status, "M2")))
    .orderBy(members.sortName, members.id);
  const [stating, asking] = [rows.at(-2)!, rows.at(-1)!];
  const asked = {
    proposedBy: by.id,
    proposedName: by.name,
    proposedAt: instant(`${month}-01`),
  };
  await db.insert(duesDeclarations).values({
    memberId: stating.id,
    orgPos: stating.orgPos,
    fromMonth: month,
    duesGroup: duesGroup.codes.pensioner,
    baseDong: 6_400_000,
    statedBy: "paper",
    state: "declared",
    ...asked,
  });
  await db.insert(duesReliefRequests).values({
    memberId: asking.id,
    orgPos: asking.orgPos,
    kind: duesExemption.codes.hardshipMinus50,
    fromMonth: month,
    reason: phrases.hardship,
    state: "requested",
    ...asked,
  });
}

const instant = (day: CivilDate): Date => new Date(`${day}T02:00:00Z`);

async function open(db: ScopedDb, orgId: string, month: string): Promise<void> {
  const moment = { now: instant(`${month}-01`), requestId: null };
  const opened = await openSheet(db, null, orgId, month, moment);
  if (!opened.ok) throw new Error(`No sheet of dues in the demo: ${opened.refusal}`);
}

/** Most hand in what is due after the meeting, a few a part of it or more, some nothing. */
async function collect(
  db: ScopedDb,
  random: Random,
  unit: { id: string; posFrom: bigint },
  month: string,
  by: Account,
  share: number,
): Promise<void> {
  const view = await readSheetView(db, unit.id, month, false);
  const held = await readAccounts(db, unit.id);
  const paidOn = dayOfMonth(month, random.whole(5, HANDED_IN));
  const actor = { accountId: by.id, displayName: by.name, post: null };
  const year = yearOf(paidOn);
  let number = await lastReceipt(db, unit.id, year);
  for (const line of view?.lines ?? []) {
    const { owed, memberId, arrears } = line;
    const due = (owed ?? 0) + arrears - line.paid;
    if (due <= 0 || !random.chance(share)) continue;
    const amount = random.chance(0.06)
      ? Math.ceil(due / 2_000) * 1_000
      : random.chance(0.04)
        ? due * 2
        : due;
    number += 1;
    const act = { kind: "payment", memberId, memberName: line.name, bookMonth: month } as const;
    const receipt = { receiptYear: year, receiptNumber: number, method: "cash" as const };
    const parts = allocate(held.get(memberId)!.balances, amount);
    await writeAct(db, actor, unit, { ...act, ...receipt, paidOn }, parts, {
      now: instant(paidOn),
      requestId: null,
    });
  }
}

async function send(db: ScopedDb, orgId: string, month: string, by: Account): Promise<void> {
  await db
    .update(duesSheets)
    .set({
      state: "proposed",
      proposedBy: by.id,
      proposedName: by.name,
      proposedAt: instant(`${addToMonth(month, 1)}-01`),
    })
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
}

async function close(db: ScopedDb, orgId: string, month: string, by: Account): Promise<void> {
  const view = await readSheetView(db, orgId, month, true);
  await db
    .update(duesSheets)
    .set({
      state: "closed",
      owedDong: view?.owed ?? 0,
      collectedDong: await readBookSum(db, orgId, month),
      closedBy: by.id,
      closedName: by.name,
      closedAt: instant(`${addToMonth(month, 1)}-02`),
    })
    .where(and(eq(duesSheets.orgId, orgId), eq(duesSheets.month, month)));
}
