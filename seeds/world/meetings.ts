import { and, eq, inArray } from "drizzle-orm";
import { standardAgenda } from "#app/features/meetings/agenda/text.ts";
import { markOfStanding } from "#app/features/meetings/attendance/rules.ts";
import { monthOfDay } from "#app/features/meetings/calendar/rules.ts";
import { listHomeMembers } from "#app/features/meetings/queries.server.ts";
import { isCarried, votingBase } from "#app/features/meetings/votes/rules.ts";
import { ruleSet } from "#app/codes/rule-set.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { addDays, addMonths, type CivilDate } from "#app/lib/dates.ts";
import { meetingAttendance, meetingItems, meetingVotes } from "#db/schema/meeting-minutes.ts";
import { meetings } from "#db/schema/meetings.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";
import type { Settled } from "#seeds/world/people.ts";
import { Random } from "#seeds/world/random.ts";

interface Unit {
  id: string;
  code: string;
  name: string;
  orgType: string;
  posFrom: bigint;
}

const SEED = 5_112_026;
const COMMUNE = "PT-TB";
const MONTHS = 6;
const INVITED_IN_DAYS = 5;

const said = [
  "Đồng chí bí thư khai mạc, nêu mục đích cuộc họp.",
  "Phổ biến văn bản mới của đảng uỷ xã và tình hình thời sự trong tháng.",
  "Đảng viên chấp hành tốt; nhân dân ổn định sản xuất, an ninh trật tự giữ vững.",
  "Nhất trí các nhiệm vụ tháng tới: vệ sinh ngõ xóm, thu hoạch chè đúng lứa.",
  "Đảng phí thu đủ; tiếp tục giúp đỡ quần chúng trong nguồn kết nạp.",
  "Chi bộ quyết nghị: hoàn thành các nhiệm vụ đã thảo luận; phân công đảng viên phụ trách từng nhóm hộ.",
  "Đồng chí bí thư kết luận, cuộc họp kết thúc.",
];

/**
 * Six months of meetings in the cells of one commune: held and closed, one month missed, the next one invited.
 * They are made as old as the demo's today asks.
 */
export async function makeDemoMeetings(
  db: ScopedDb,
  units: readonly Unit[],
  people: readonly Settled[],
  today: CivilDate,
): Promise<void> {
  const random = new Random(SEED);
  const cells = units
    .filter(({ code, orgType }) => isCell(orgType) && code.startsWith(`${COMMUNE}-`))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
  for (const [index, cell] of cells.entries()) {
    const chair = people.find((one) => one.cellId === cell.id && one.position !== null);
    const taker = people.find((one) => one.cellId === cell.id && one.position === null);
    if (chair === undefined || taker === undefined) continue;
    const missed = 1 + (index % (MONTHS - 2));
    const made: string[] = [];
    for (let back = MONTHS - 1; back >= 1; back--) {
      if (back === missed) continue;
      const day = `${monthOfDay(addMonths(`${today.slice(0, 7)}-01`, -back))}-05`;
      made.push(await held(db, cell, { chair, taker, day, random, isThematic: back % 3 === 1 }));
    }
    await db.update(meetings).set({ state: "closed" }).where(inArray(meetings.id, made));
    const next = addDays(today, INVITED_IN_DAYS);
    const row = await meeting(db, cell, { chair, taker, day: next, isThematic: false });
    await db
      .update(meetings)
      .set({ state: "invited", invitedAt: new Date(`${today}T01:00:00Z`) })
      .where(eq(meetings.id, row.id));
  }
}

interface About {
  chair: Settled;
  taker: Settled;
  day: CivilDate;
  isThematic: boolean;
}

async function meeting(db: ScopedDb, cell: Unit, about: About) {
  const { chair, taker, day, isThematic } = about;
  const row = expectOne(
    await db
      .insert(meetings)
      .values({
        orgId: cell.id,
        orgPos: cell.posFrom,
        kinds: isThematic ? ["M01", "M02"] : ["M01"],
        meetOn: day,
        month: monthOfDay(day),
        meetAt: "19:30",
        place: `Nhà văn hoá ${cell.name.replace(/^Chi bộ /, "")}`,
        topic: isThematic ? "Xây dựng chi bộ bốn tốt" : null,
        chairId: chair.memberId,
        chairName: chair.name,
        noteTakerId: taker.memberId,
        noteTakerName: taker.name,
      })
      .returning(),
  );
  await db.insert(meetingItems).values(
    standardAgenda.map((title, index) => ({
      meetingId: row.id,
      orgPos: row.orgPos,
      ordinal: index + 1,
      kind: index === 5 ? ("resolution" as const) : ("item" as const),
      title,
    })),
  );
  return row;
}

async function held(
  db: ScopedDb,
  cell: Unit,
  { random, ...about }: About & { random: Random },
): Promise<string> {
  const { id, orgPos } = await meeting(db, cell, about);
  const rules = ruleSet(about.day);
  for (const [index, content] of said.entries())
    await db
      .update(meetingItems)
      .set({ content })
      .where(itemAt(id, index + 1));
  const home = await listHomeMembers(db, cell.id);
  const list = home.map((one) => ({
    meetingId: id,
    orgPos,
    memberId: one.memberId,
    memberName: one.name,
    sortName: one.sortName,
    membershipStatus: one.membershipStatus,
    activityStatus: one.activityStatus,
    partyPosition: one.position,
    mark:
      markOfStanding(one.activityStatus) ??
      (random.chance(0.88) ? "P" : random.chance(0.75) ? "A2" : "U"),
    markedName: about.taker.name,
  }));
  await db.insert(meetingAttendance).values(list);
  const { base, present } = votingBase(list);
  const isPassed = isCarried("resolution", present, base, rules);
  await db.insert(meetingVotes).values({
    meetingId: id,
    orgPos,
    kind: "resolution",
    subject: "",
    isSecret: false,
    base,
    present,
    votesFor: present,
    votesAgainst: 0,
    votesBlank: 0,
    isPassed,
  });
  const at = new Date(`${addDays(about.day, 1)}T02:00:00Z`);
  await db
    .update(meetings)
    .set({
      state: "minutes_draft",
      startedAt: "19:30",
      endedAt: about.isThematic ? "21:45" : "21:10",
      invitedAt: new Date(`${addDays(about.day, -4)}T02:00:00Z`),
      listedOn: about.day,
      chairApprovedAt: at,
      chairApprovedName: about.chair.name,
      keeperApprovedAt: at,
      keeperApprovedName: about.taker.name,
      closedAt: at,
    })
    .where(eq(meetings.id, id));
  return id;
}

const itemAt = (meetingId: string, ordinal: number) =>
  and(eq(meetingItems.meetingId, meetingId), eq(meetingItems.ordinal, ordinal));
