import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { unitOf, type Actor } from "#app/features/access/rules.ts";
import { decideChange, proposeFigure } from "#app/features/figures/commands.server.ts";
import { BEGINNING } from "#app/features/figures/schema.ts";
import { addMonths, today as dayOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { ruleChanges } from "#db/schema/settings.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Figures of the demo: one that the province has confirmed, and one that waits for its leader. */
export async function proposeFigures(db: ScopedDb, now: Date): Promise<void> {
  const moment = { now, requestId: null };
  const [officer, leader] = [
    await actorOf(db, "canbo.tinh", now),
    await actorOf(db, "lanhdao.tinh", now),
  ];
  const province = unitOf(officer);
  const confirmed = {
    key: "vote.quorum_ratio",
    value: "2/3",
    from: BEGINNING,
    until: null,
    source: "Quy chế làm việc mẫu, Tỉnh uỷ ban hành",
    reason: "Xác nhận con số đang dùng",
  };
  await proposeFigure(db, officer, province, confirmed, moment);
  const [row] = await db
    .select({ id: ruleChanges.id })
    .from(ruleChanges)
    .where(eq(ruleChanges.key, confirmed.key));
  const decision = { id: row!.id, act: "approve" as const, note: null };
  await decideChange(db, leader, province, decision, moment);
  const waiting = {
    key: "exemption.report_days",
    value: "7",
    from: `${addMonths(dayOf(now), 1).slice(0, 7)}-01`,
    until: null,
    source: "Dự thảo hướng dẫn của Ban Tổ chức Tỉnh uỷ",
    reason: "Nhiều chi bộ ở xa, năm ngày không kịp",
  };
  await proposeFigure(db, officer, province, waiting, moment);
}

async function actorOf(db: ScopedDb, username: string, now: Date): Promise<Actor> {
  const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
  return (await readActor(db, account!.id, null, dayOf(now)))!;
}
