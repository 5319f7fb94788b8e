import { and, count, eq, notInArray, sql } from "drizzle-orm";
import { activityStatus } from "#app/codes/activity-status.ts";
import { educationGeneral } from "#app/codes/education-general.ts";
import { gender } from "#app/codes/gender.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { remindOfRecognition } from "#app/features/procedures/reminders/commands.server.ts";
import { outsideBase } from "#app/features/procedures/votes/rules.ts";
import { addDays, addMonths, today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { members } from "#db/schema/members.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { playCase } from "#seeds/world/case-plays.ts";
import type { PlayedStep } from "#seeds/world/case-words.ts";
import { candidates, joiningWords } from "#seeds/world/joining-words.ts";
import { settle, type Settled } from "#seeds/world/people.ts";

/**
 * People on their way into the Party: what the nights before would have opened, candidates of the first cell
 * at several stages, and a card that waits for the province.
 */
export async function makeJoining(
  db: ScopedDb,
  cellId: string,
  people: readonly Settled[],
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  await remindOfRecognition(db, now);
  await takeDueSteps(db, now);
  const [helper, introducer] = people.filter(
    (one) => one.cellId === cellId && one.position !== null,
  );
  const voters = await countVoters(db, cellId);
  const steps = admissionSteps(today, helper!.memberId, introducer!.memberId, voters);
  const made = await settle(
    db,
    candidates.map(({ name, sex, age }) => ({
      memberId: null,
      expectedVersion: null,
      values: {
        org_id: cellId,
        full_name: name,
        gender: gender.codes[sex],
        birth_date: addDays(addMonths(today, -12 * age), -40),
        general_education: educationGeneral.codes.upperSecondary,
        membership_status: memberStatus.codes.outstanding,
        activity_status: activityStatus.codes.active,
      },
    })),
    now,
    today,
  );
  for (const [index, { upTo }] of candidates.entries())
    if (upTo > 0) {
      const [first, ...rest] = steps.slice(0, upTo);
      await playCase(db, "admission", made[index]!.memberId, [first!, ...rest], now);
    }
  const holder = await cardHolder(db, cellId);
  if (holder !== null) await playCase(db, "card", holder, cardSteps(today), now);
}

/** An official member with a card, a portrait and a complete record, whom no office holds. */
async function cardHolder(db: ScopedDb, cellId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: members.id })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(
      and(
        eq(members.org_id, cellId),
        eq(members.membership_status, memberStatus.codes.official),
        sql`${members.data_level} <> 'L0' and ${members.party_card_number} is not null`,
        sql`${members.current_party_position} is null and ${memberRecords.photo} is not null`,
        sql`not exists (select 1 from cases where cases.member_id = ${members.id})`,
        sql`not exists (select 1 from accounts where accounts.member_id = ${members.id})`,
      ),
    )
    .orderBy(sql`${members.sortName} desc`)
    .limit(1);
  return found?.id ?? null;
}

/** The official members of a cell who are part of the base of its votes whether they attend or not. */
async function countVoters(db: ScopedDb, cellId: string): Promise<number> {
  const [row] = await db
    .select({ number: count() })
    .from(members)
    .where(
      and(
        eq(members.org_id, cellId),
        eq(members.membership_status, memberStatus.codes.official),
        notInArray(members.activity_status, [...outsideBase]),
      ),
    );
  return row!.number;
}

const everybody = (base: number) => ({ base, present: base, for: base, against: 0, blank: 0 });

/** Members of a committee in these cases. */
const COMMITTEE = 10;

function admissionSteps(
  today: CivilDate,
  helper: string,
  introducer: string,
  voters: number,
): PlayedStep[] {
  const ago = (days: number) => addDays(today, -days);
  const { numbers, verification, places } = joiningWords;
  return [
    {
      by: "bithu",
      step: "recommend",
      values: {
        sympathizerOn: ago(260),
        sympathizerNumber: numbers.sympathizer,
        proposedBy: "youthUnion",
        helper,
      },
    },
    {
      by: "canbo.xa",
      step: "course",
      values: { courseOn: ago(190), courseNumber: numbers.course },
    },
    {
      by: "bithu",
      step: "openFile",
      values: { applicationOn: ago(150), biographyOn: ago(148) },
    },
    {
      by: "canbo.xa",
      step: "request",
      values: { about: "father", place: places.father, requestedOn: ago(140) },
    },
    {
      by: "canbo.xa",
      step: "askPlace",
      values: { about: "spouse", place: places.spouse, requestedOn: ago(138) },
    },
    ...["0", "1"].map((answeredPlace): PlayedStep => ({
      by: "canbo.xa",
      step: "recordReply",
      values: { answeredPlace, answeredOn: ago(110), answer: "clear", answerNote: null },
    })),
    {
      by: "canbo.xa",
      step: "verify",
      values: { isFamilyVerified: true, verification },
    },
    {
      by: "bithu",
      step: "opinions",
      values: {
        residenceOn: ago(60),
        introducer,
        introducerSince: addMonths(today, -20).slice(0, 7),
        backing: "youthUnion",
        secondIntroducer: null,
        secondSince: null,
      },
    },
    {
      by: "bithu",
      step: "vote",
      values: {
        meetingOn: ago(45),
        resolutionNumber: numbers.resolution,
        vote: everybody(voters),
      },
    },
    {
      by: "canbo.coso",
      step: "section",
      values: { sectionOn: ago(41), sectionOpinion: joiningWords.section },
    },
    {
      by: "canbo.coso",
      step: "grassrootsVote",
      values: {
        grassrootsOn: ago(38),
        grassrootsNumber: numbers.grassroots,
        vote: everybody(COMMITTEE),
      },
    },
    { by: "canbo.xa", step: "submit", values: { isFileComplete: true } },
    {
      by: "lanhdao.xa",
      step: "decide",
      values: {
        decisionNumber: numbers.decision,
        decisionOn: ago(12),
        biographyNumber: numbers.biography,
        vote: everybody(COMMITTEE),
      },
    },
  ];
}

function cardSteps(today: CivilDate): [PlayedStep, ...PlayedStep[]] {
  const { loss, numbers } = joiningWords;
  return [
    {
      by: "bithu",
      step: "replace",
      values: {
        cause: "lost",
        noticedOn: addDays(today, -25),
        account: loss,
        isJustified: true,
        isReturned: false,
      },
    },
    { by: "canbo.coso", step: "grassrootsCheck" },
    {
      by: "canbo.xa",
      step: "send",
      values: { batchNumber: numbers.batch, sentOn: addDays(today, -6) },
    },
  ];
}
