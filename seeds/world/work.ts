import { randomUUID } from "node:crypto";
import { inArray } from "drizzle-orm";
import { isCell } from "#app/features/organizations/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { insertRows } from "#db/bulk.server.ts";
import { accounts } from "#db/schema/accounts.ts";
import { directiveRecipients, directives, taskEvents, tasks } from "#db/schema/tasks.ts";
import type { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { attachFiles } from "#seeds/world/work-files.ts";
import { demoDirectives, demoTasks, reportWords } from "#seeds/world/work-words.ts";
import type { Settled } from "#seeds/world/people.ts";

type Unit = typeof organizations.$inferSelect;
type Row = Record<string, unknown>;

const at = (day: CivilDate, hour: number): string =>
  `${day}T${String(hour).padStart(2, "0")}:00:00+07:00`;

/** Half a year of directives of a commune and its province, and the tasks that one cell made of them. */
export async function giveWork(
  db: ScopedDb,
  units: readonly Unit[],
  people: readonly Settled[],
  today: CivilDate,
): Promise<void> {
  const who = await readAccounts(db);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const rows: Record<"directives" | "receipts" | "events", Row[]> = {
    directives: [],
    receipts: [],
    events: [],
  };
  for (const [index, one] of demoDirectives.entries()) {
    const issuer = byCode.get(one.at)!;
    const [drafter, decider] = [who.get(one.by)!, who.get(one.decidedBy)!];
    const issuedOn = addDays(today, -one.daysAgo);
    const id = randomUUID();
    rows.directives.push({
      id,
      orgId: issuer.id,
      orgPos: issuer.posFrom,
      number: one.number,
      kind: one.kind,
      urgency: one.urgency,
      title: one.title,
      body: one.body,
      needsReport: one.needsReport,
      dueOn: one.dueIn === null ? null : addDays(issuedOn, one.dueIn),
      audience: one.to,
      askedFields: one.asked ?? [],
      state: one.isProposed ? "proposed" : "issued",
      issuedOn: one.isProposed ? null : issuedOn,
      draftedBy: drafter.id,
      draftedName: drafter.displayName,
      draftedAt: at(addDays(issuedOn, -1), 9),
      decidedBy: one.isProposed ? null : decider.id,
      decidedName: one.isProposed ? null : decider.displayName,
      decidedAt: one.isProposed ? null : at(issuedOn, 8),
    });
    if (one.isProposed) continue;
    const receivers = units
      .filter(({ posFrom }) => posFrom > issuer.posFrom && posFrom < issuer.posTo)
      .filter(({ orgType, parentId }) =>
        one.to === "cells" ? isCell(orgType) : parentId === issuer.id,
      )
      .toSorted((first, second) => (first.posFrom < second.posFrom ? -1 : 1));
    for (const [place, unit] of receivers.entries())
      receive(rows, { id, issuer, unit, issuedOn, today, pick: index * 7 + place * 3, ...one });
  }
  await insertRows(db, directives, rows.directives);
  await insertRows(db, directiveRecipients, rows.receipts);
  await insertRows(db, taskEvents, rows.events);
  await attachFiles(db, rows);
  await giveTasks(db, byCode.get("PT-TB-DB-01")!, people, rows.receipts, who, today);
}

interface Receiving {
  id: string;
  issuer: Unit;
  unit: Unit;
  issuedOn: CivilDate;
  today: CivilDate;
  /** A number that spreads the units over the ways in which work goes. */
  pick: number;
  dueIn: number | null;
  needsReport: boolean;
}

/** What one unit made of a directive: most in time, some late, a few not at all. */
function receive(rows: { receipts: Row[]; events: Row[] }, one: Receiving): void {
  const { id, issuer, unit, issuedOn, today, pick, dueIn, needsReport } = one;
  const recipientId = randomUUID();
  const dueOn = dueIn === null ? null : addDays(issuedOn, dueIn);
  const isFirst = unit.code === "PT-TB-DB-01";
  const kind = isFirst ? 1 : pick % 11;
  const openedOn = addDays(issuedOn, kind % 3 === 0 ? 0 : 1);
  const lag = kind === 9 ? 4 : kind === 8 ? 2 : -2;
  const reportedOn = dueOn === null ? openedOn : addDays(dueOn, lag);
  const isNeverOpened = kind === 10;
  const isOpened =
    !isNeverOpened && openedOn <= today && !(isFirst && openedOn >= addDays(today, -2));
  const isReported = isOpened && needsReport && kind !== 7 && reportedOn <= today;
  const isDone = isReported && addDays(reportedOn, 1) <= today;
  const state = !isOpened
    ? "issued"
    : !needsReport
      ? "done"
      : isDone
        ? "done"
        : isReported
          ? "reported"
          : "in_progress";
  const isLate = dueOn !== null && dueOn < today && state !== "done" && !(isReported && lag <= 0);
  rows.receipts.push({
    id: recipientId,
    directiveId: id,
    orgId: unit.id,
    orgPos: unit.posFrom,
    issuerPos: issuer.posFrom,
    issuedOn,
    dueOn,
    state,
    readAt: isOpened ? at(openedOn, 10) : null,
    readName: isOpened ? reportWords.secretary : null,
    escalatedOn: !isOpened && addDays(issuedOn, 4) < today ? addDays(issuedOn, 4) : null,
    overdueOn: isLate ? addDays(dueOn, 1) : null,
    reportedOn: isReported ? reportedOn : null,
    reportedName: isReported ? reportWords.secretary : null,
    report: isReported ? reportWords.texts[pick % reportWords.texts.length] : null,
    result: isReported ? (pick % 5 === 4 ? "partly" : "done") : null,
    closedOn: state === "done" ? (needsReport ? addDays(reportedOn, 1) : openedOn) : null,
  });
  const event = (act: string, day: CivilDate, actorName: string) =>
    rows.events.push({
      at: at(day, 10),
      recipientId,
      orgPos: unit.posFrom,
      issuerPos: issuer.posFrom,
      actorName,
      // Whoever it was: people of the demo without an account.
      accountId: recipientId,
      act,
    });
  if (isOpened) event("directive.opened", openedOn, reportWords.secretary);
  if (isOpened && needsReport) event("directive.accepted", openedOn, reportWords.secretary);
  if (isReported) event("directive.reported", reportedOn, reportWords.secretary);
  if (isDone) event("directive.finished", addDays(reportedOn, 1), reportWords.officer);
}

type Account = { id: string; displayName: string; memberId: string | null };

async function giveTasks(
  db: ScopedDb,
  cell: Unit,
  people: readonly Settled[],
  receipts: readonly Row[],
  who: ReadonlyMap<string, Account>,
  today: CivilDate,
): Promise<void> {
  const secretary = who.get("bithu")!;
  const member = people.find(({ memberId }) => memberId === who.get("dangvien")!.memberId)!;
  const others = people.filter(({ cellId }) => cellId === cell.id);
  const open = receipts.find(({ orgId, state }) => orgId === cell.id && state === "in_progress");
  await insertRows(
    db,
    tasks,
    demoTasks.map((one, index) => {
      const assignee = one.isMember ? member : others[(index * 3) % others.length]!;
      const [issuedOn, dueOn] = [addDays(today, -one.daysAgo), addDays(today, one.dueIn)];
      const isReported = one.state === "reported" || one.state === "done";
      const reportedOn = isReported ? addDays(dueOn, one.isLate ? 2 : -1) : null;
      return {
        id: randomUUID(),
        orgId: cell.id,
        orgPos: cell.posFrom,
        memberId: assignee.memberId,
        assigneeName: assignee.name,
        recipientId: one.isFromDirective ? (open?.id ?? null) : null,
        title: one.title,
        assignedBy: secretary.id,
        assignedName: secretary.displayName,
        issuedOn,
        dueOn,
        state: one.state,
        reportedOn: reportedOn !== null && reportedOn > today ? today : reportedOn,
        reportedName: isReported ? assignee.name : null,
        report: isReported ? reportWords.texts[index % reportWords.texts.length] : null,
        result: isReported ? "done" : null,
        closedOn: one.state === "done" ? addDays(dueOn, 3) : null,
      };
    }),
  );
}

async function readAccounts(db: ScopedDb): Promise<Map<string, Account>> {
  const names = [
    ...demoDirectives.flatMap(({ by, decidedBy }) => [by, decidedBy]),
    "bithu",
    "dangvien",
  ];
  const rows = await db
    .select({
      id: accounts.id,
      username: accounts.username,
      displayName: accounts.displayName,
      memberId: accounts.memberId,
    })
    .from(accounts)
    .where(inArray(accounts.username, names));
  return new Map(rows.map(({ username, ...account }) => [username, account]));
}
