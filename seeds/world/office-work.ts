import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import { memberStatus } from "#app/codes/member-status.ts";
import { addDays, today as dayOf, yearOf, type CivilDate } from "#app/lib/dates.ts";
import { members } from "#db/schema/members.ts";
import { memberRecords } from "#db/schema/member-records.ts";
import { organizations } from "#db/schema/organizations.ts";
import { reviewCampaigns } from "#db/schema/review-campaigns.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { playCase } from "#seeds/world/case-plays.ts";
import type { Play } from "#seeds/world/case-words.ts";
import { officeWords } from "#seeds/world/office-words.ts";

const CARDS = 2;
const FIRST_CARD = 199_400_010_701n;

/**
 * What the offices of the demo have before them: the reviews of the year are open, cards of a batch wait to be handed
 * out in a cell, a code that is to be written in place of another waits for the province, and a record made by mistake
 * for its decision.
 */
export async function giveOfficeWork(
  db: ScopedDb,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  await db.insert(reviewCampaigns).values({
    orgId: units.get("PT-TB")!,
    orgPos: sql`(select pos_from from organizations where id = ${units.get("PT-TB")!})`,
    year: yearOf(today),
    openedOn: addDays(today, -9),
    selfDueOn: addDays(today, 11),
    cellDueOn: addDays(today, 25),
    decideDueOn: addDays(today, 45),
    guidance: officeWords.guidance,
  });
  const cell = units.get("PT-TB-05")!;
  const holders = await peopleOf(db, cell, true);
  for (const [place, id] of holders.slice(0, CARDS).entries())
    await playCase(db, "card", id, cardSteps(today, String(FIRST_CARD + BigInt(place))), now);
  await playRecoding(db, units.get("PT-TB")!, now);
  const [mistake] = (await peopleOf(db, units.get("PT-TB-06")!, false)).slice(-1);
  const wrong = { ground: "mistake", keptRecord: null, explanation: officeWords.mistake };
  if (mistake !== undefined)
    await playCase(
      db,
      "wrongRecord",
      mistake,
      [{ by: "canbo.xa2", step: "propose", values: wrong }],
      now,
    );
}

/** Official members of a cell without office, account or case, in order of names. */
async function peopleOf(db: ScopedDb, cellId: string, withCard: boolean): Promise<string[]> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .innerJoin(memberRecords, eq(memberRecords.member_id, members.id))
    .where(
      and(
        eq(members.org_id, cellId),
        eq(members.membership_status, memberStatus.codes.official),
        isNull(members.current_party_position),
        withCard
          ? sql`${members.data_level} <> 'L0' and ${members.party_card_number} is not null and ${memberRecords.photo} is not null and ${memberRecords.citizen_id} is not null`
          : undefined,
        sql`not exists (select 1 from cases where cases.member_id = ${members.id})`,
        sql`not exists (select 1 from accounts where accounts.member_id = ${members.id})`,
      ),
    )
    .orderBy(asc(members.sortName), asc(members.id));
  return rows.map(({ id }) => id);
}

const cardSteps = (today: CivilDate, cardNumber: string): Play["steps"] => [
  {
    by: "bithu.khac2",
    step: "replace",
    values: {
      cause: "damaged",
      noticedOn: addDays(today, -60),
      account: officeWords.damaged,
      isJustified: true,
      isReturned: true,
    },
  },
  {
    by: "canbo.xa",
    step: "send",
    values: { batchNumber: officeWords.batch, sentOn: addDays(today, -40) },
  },
  { by: "canbo.tinh", step: "appraise", values: { cardNumber } },
  {
    by: "lanhdao.tinh",
    step: "decide",
    values: { decisionNumber: officeWords.decision, decisionOn: addDays(today, -8) },
  },
  {
    by: "canbo.xa",
    step: "receive",
    values: { receivedOn: addDays(today, -2) },
    papers: ["cardDecision"],
  },
];

/** The rarest level of general education of the commune is to become the most frequent one. */
async function playRecoding(db: ScopedDb, communeId: string, now: Date): Promise<void> {
  const codes = await db
    .select({ code: memberRecords.general_education, number: count() })
    .from(memberRecords)
    .innerJoin(members, eq(members.id, memberRecords.member_id))
    .innerJoin(organizations, eq(organizations.id, members.org_id))
    .where(
      and(
        eq(organizations.communeId, communeId),
        sql`${memberRecords.general_education} is not null`,
      ),
    )
    .groupBy(memberRecords.general_education)
    .orderBy(desc(count()));
  const [most, rarest] = [codes[0]?.code, codes.at(-1)?.code];
  if (!most || !rarest || most === rarest) return;
  const values = {
    field: "general_education",
    before: rarest,
    value: most,
    explanation: officeWords.recoding,
    basis: null,
  };
  await playCase(
    db,
    "recoding",
    { orgId: communeId },
    [
      { by: "canbo.xa2", step: "propose", values },
      { by: "lanhdao.xa", step: "verify" },
    ],
    now,
  );
}
