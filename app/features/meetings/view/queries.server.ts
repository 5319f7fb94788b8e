import { asc, eq } from "drizzle-orm";
import type { RuleSet } from "#app/codes/rule-set.ts";
import { attendanceRate, presenceOf, tally } from "#app/features/meetings/attendance/rules.ts";
import {
  closeBy,
  inviteBy,
  isShort,
  minutesBetween,
} from "#app/features/meetings/calendar/rules.ts";
import { isInspected } from "#app/features/meetings/planning/queries.server.ts";
import { handsOf, readsAgenda, readsMinutes, readsReasons } from "#app/features/meetings/access.ts";
import { readFacts } from "#app/features/meetings/acts/commands.server.ts";
import { mayGiveWork } from "#app/features/meetings/giving/commands.server.ts";
import { listGiven } from "#app/features/meetings/giving/queries.server.ts";
import { isInvited } from "#app/features/meetings/replies/commands.server.ts";
import {
  caseOf,
  listAttendance,
  listHomeMembers,
  type StoredMeeting,
} from "#app/features/meetings/queries.server.ts";
import { advance, nextAct, openActs, wasHeld } from "#app/features/meetings/rules.ts";
import { readScore } from "#app/features/meetings/scoring/queries.server.ts";
import { isScored } from "#app/features/meetings/scoring/rules.ts";
import {
  hasQuorum,
  isOverfull,
  quorumNeeded,
  votesNeeded,
  votingBase,
} from "#app/features/meetings/votes/rules.ts";
import type {
  MeetingContent,
  MeetingHead,
  MeetingPage,
  OwnReply,
  Replies,
} from "#app/features/meetings/view/rules.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import {
  meetingAddenda,
  meetingAssignments,
  meetingItems,
  meetingReplies,
  meetingVotes,
} from "#db/schema/meeting-minutes.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The plain facts of a meeting, for everybody who may open it. */
export function headOf(row: StoredMeeting): MeetingHead {
  const { orgPos: _pos, createdAt: _made, invitedAt: _sent, closedAt: _shut, ...rest } = row;
  return {
    ...rest,
    chairApprovedAt: row.chairApprovedAt?.toISOString() ?? null,
    keeperApprovedAt: row.keeperApprovedAt?.toISOString() ?? null,
  };
}

/** What was said and decided, as pages and prints show it; names without reasons unless the reader may know them. */
export async function readContent(
  db: ScopedDb,
  row: StoredMeeting,
  rules: RuleSet,
  withReasons: boolean,
): Promise<MeetingContent> {
  const [items, votes, work, addenda] = [
    await db
      .select()
      .from(meetingItems)
      .where(eq(meetingItems.meetingId, row.id))
      .orderBy(asc(meetingItems.ordinal)),
    await db
      .select()
      .from(meetingVotes)
      .where(eq(meetingVotes.meetingId, row.id))
      .orderBy(asc(meetingVotes.createdAt), asc(meetingVotes.id)),
    await db
      .select()
      .from(meetingAssignments)
      .where(eq(meetingAssignments.meetingId, row.id))
      .orderBy(asc(meetingAssignments.createdAt), asc(meetingAssignments.id)),
    await db
      .select()
      .from(meetingAddenda)
      .where(eq(meetingAddenda.meetingId, row.id))
      .orderBy(asc(meetingAddenda.writtenAt)),
  ];
  const list = await listAttendance(db, row.id);
  const sums = tally(list.map(({ mark }) => mark));
  const base = votingBase(list);
  const minutes = row.startedAt && row.endedAt ? minutesBetween(row.startedAt, row.endedAt) : null;
  return {
    items: items.map(({ id, kind, title, content, version }) => ({
      id,
      kind,
      title,
      content,
      version,
    })),
    votes: votes.map((vote) => ({
      id: vote.id,
      kind: vote.kind,
      subject: vote.subject,
      isSecret: vote.isSecret,
      base: vote.base,
      votesFor: vote.votesFor,
      votesAgainst: vote.votesAgainst,
      votesBlank: vote.votesBlank,
      isPassed: vote.isPassed,
      needed: votesNeeded(vote.kind, vote.base, rules),
      isOverfull: isOverfull(vote, base.present),
    })),
    work: work.map(({ id, title, memberName, dueOn, taskId }) => ({
      id,
      title,
      memberName,
      dueOn,
      isGiven: taskId !== null,
    })),
    addenda: addenda.map(({ id, content, writtenName, writtenAt }) => ({
      id,
      content,
      writtenName,
      writtenAt: writtenAt.toISOString(),
    })),
    names: list.map(({ memberName, mark, membershipStatus }) => ({
      name: memberName,
      presence: presenceOf(mark),
      mark: withReasons ? mark : null,
      isOfficial: membershipStatus === "M2",
    })),
    sums,
    rate: attendanceRate(sums),
    quorum: {
      ...base,
      needed: quorumNeeded(base.base, rules),
      isMet: hasQuorum(base, rules),
    },
    shortBy: minutes !== null && isShort(row.kinds, minutes, rules) ? minutes : null,
    score: isScored(row) ? await readScore(db, row.id) : null,
  };
}

/**
 * Everything of one meeting that the actor may see, with the acts that are open to them and the next one; parts
 * they may not see are null.
 */
export async function readMeetingPage(
  db: ScopedDb,
  actor: Actor,
  row: StoredMeeting,
  today: CivilDate,
  rules: RuleSet,
): Promise<MeetingPage> {
  const hands = handsOf(actor, row);
  const asCase = caseOf(row);
  const next = nextAct(asCase, hands);
  const facts = await readFacts(db, row.id, today);
  const step = next === null ? null : advance(next, asCase, hands, facts);
  const inspects = await isInspected(db, actor, row);
  const sees = readsMinutes(actor, row, inspects);
  const content =
    sees || readsAgenda(actor, row, inspects)
      ? await readContent(db, row, rules, readsReasons(actor))
      : null;
  return {
    head: headOf(row),
    acts: openActs(row.state, hands).filter((act) => act !== "issue" || facts.isResolutionPassed),
    next: next === "issue" && !facts.isResolutionPassed ? null : next,
    hindrance: step?.ok === false ? step.refusal : null,
    isKeeper: hands.includes("keeper") && !may(actor, "meeting.record"),
    agenda: content?.items.map(({ id, title }) => ({ id, title })) ?? null,
    content: sees && wasHeld(row.state) ? content : null,
    seesMinutes: sees,
    own: isInvited(actor, row) ? await readOwnReply(db, row.id, actor.memberId!) : null,
    replies: may(actor, "meeting.excuse") ? await readReplies(db, actor, row) : null,
    given: sees && may(actor, "task.read") ? await listGiven(db, actor, row.id) : null,
    score: sees && wasHeld(row.state) ? (content?.score ?? null) : null,
    prints: hands.includes("recorder") || hands.includes("keeper"),
    mayScore: isScored(row) && hands.includes("secretary"),
    givesWork: mayGiveWork(actor, row) && (content?.work.some(({ isGiven }) => !isGiven) ?? false),
    inviteBy: inviteBy(row.meetOn, rules),
    closeBy: closeBy(row.meetOn, rules),
    isLate: today > inviteBy(row.meetOn, rules),
    isCloseLate: today > closeBy(row.meetOn, rules),
  };
}

async function readOwnReply(db: ScopedDb, meetingId: string, memberId: string): Promise<OwnReply> {
  const rows = await db
    .select()
    .from(meetingReplies)
    .where(eq(meetingReplies.meetingId, meetingId));
  const reply = rows.find((one) => one.memberId === memberId);
  return { answer: reply?.answer ?? null, decision: reply?.decision ?? null };
}

async function readReplies(
  db: ScopedDb,
  actor: Actor,
  row: StoredMeeting,
): Promise<Replies | null> {
  if (row.invitedAt === null) return null;
  const home = await listHomeMembers(db, row.orgId);
  const rows = await db.select().from(meetingReplies).where(eq(meetingReplies.meetingId, row.id));
  const names = new Map(home.map(({ memberId, name }) => [memberId, name]));
  const known = rows.filter(({ memberId }) => names.has(memberId));
  return {
    all: home.length,
    read: known.length,
    coming: known.filter(({ answer }) => answer === "coming").length,
    excuses: known
      .filter(({ answer }) => answer === "excuse")
      .map(({ memberId, reason, note, decision }) => ({
        memberId,
        name: names.get(memberId)!,
        reason,
        note,
        decision,
        isMine: memberId === actor.memberId,
      })),
  };
}
