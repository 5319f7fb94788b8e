import { eq, inArray } from "drizzle-orm";
import { isCell } from "#app/features/organizations/rules.ts";
import { createOrganizations } from "#app/features/organizations/commands.server.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import { organizations } from "#db/schema/organizations.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { makeDemoAccounts } from "#seeds/world/accounts.ts";
import { playCases, playCongress } from "#seeds/world/case-plays.ts";
import { makeDocuments, placeDocuments } from "#seeds/world/documents.ts";
import { makeNotices } from "#seeds/world/notices.ts";
import { scoreFirst } from "#seeds/world/scores.ts";
import { loadDues } from "#seeds/world/dues.ts";
import { inventPeople, settle } from "#seeds/world/people.ts";
import { giveNumbers } from "#seeds/world/numbers.ts";
import { placePortrait } from "#seeds/world/portrait.ts";
import { proposeFigures } from "#seeds/world/figures.ts";
import { giveOfficeWork } from "#seeds/world/office-work.ts";
import { planReorganization } from "#seeds/world/reorganizations.ts";
import { planAdmissions } from "#seeds/world/plans.ts";
import { sendReports } from "#seeds/world/reports.ts";
import { answerAsResidence, liveElsewhere } from "#seeds/world/residences.ts";
import { rewardUnits } from "#seeds/world/unit-rewards.ts";
import { openSupplement } from "#seeds/world/supplements.ts";
import { giveWork } from "#seeds/world/work.ts";
import { makeJoining } from "#seeds/world/joining.ts";
import { makeDemoMeetings } from "#seeds/world/meetings.ts";
import { receiveArrivals } from "#seeds/world/arrivals.ts";
import { demoUnits, furtherUnits } from "#seeds/world/units.ts";

const DEMO_MEMBERS = 1_200;
const BATCH = 5_000;

/**
 * Loads the demo province once: organizations, invented members, one account for each role.
 *
 * @returns whether anything was loaded
 */
export async function loadDemo(now: Date): Promise<boolean> {
  const today = dayOf(now);
  await placePortrait();
  await placeDocuments();
  return withSystemScope("load the demo province", async (db) => {
    const [known] = await db
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.isDemo, true))
      .limit(1);
    if (known !== undefined) return false;
    const units = demoUnits();
    await makeUnits(db, units, now, today);
    const rows = await readUnits(db, units);
    const places = new Map(rows.map(({ code, id }) => [code, id]));
    const [first, fifth] = [places.get("PT-TB-DB-01")!, places.get("PT-TB-05")!];
    const invented = inventPeople(cellsOf(rows), DEMO_MEMBERS, 1, today);
    liveElsewhere(invented, first, fifth);
    const people = await settle(db, invented, now, today);
    await makeDemoMeetings(db, rows, people, today);
    await makeDemoAccounts(db, places, people, today);
    await makeDocuments(db, now);
    await makeNotices(db, now);
    await loadDues(db, today);
    await giveWork(db, rows, people, today);
    await giveNumbers(db, places, now);
    await makeJoining(db, first, people, now);
    await sendReports(db, now);
    await playCases(db, first, people, now);
    await answerAsResidence(db, people, first, now);
    await playCongress(db, fifth, now);
    await planReorganization(db, now);
    await proposeFigures(db, now);
    await openSupplement(db, places, people, now);
    await giveOfficeWork(db, places, now);
    await planAdmissions(db, places, now);
    await scoreFirst(db, first, now);
    await receiveArrivals(db, places, now);
    await rewardUnits(db, places, now);
    return true;
  });
}

/** Adds so many invented members in further communes of the demo province. */
export async function loadFurther(count: number, now: Date): Promise<void> {
  const today = dayOf(now);
  const units = furtherUnits(count);
  const cells = await withSystemScope("make a large province", async (db) => {
    await makeUnits(db, units, now, today);
    return cellsOf(await readUnits(db, units));
  });
  for (let at = 0; at < count; at += BATCH) {
    const people = inventPeople(cells, Math.min(BATCH, count - at), DEMO_MEMBERS + 1 + at, today);
    await withSystemScope("make a large province", (db) => settle(db, people, now, today));
    console.log(`${Math.min(at + BATCH, count)} of ${count} members`);
  }
}

function readUnits(db: ScopedDb, units: ReturnType<typeof demoUnits>) {
  const codes = units.map(({ code }) => code);
  return db.select().from(organizations).where(inArray(organizations.code, codes));
}

/** The cells in the order of their codes: the same people settle in the same cells each time. */
function cellsOf(rows: Awaited<ReturnType<typeof readUnits>>) {
  return rows
    .filter(({ orgType }) => isCell(orgType))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

async function makeUnits(
  db: ScopedDb,
  units: ReturnType<typeof demoUnits>,
  now: Date,
  on: CivilDate,
): Promise<void> {
  const plan = await createOrganizations(db, null, units, {
    on,
    now,
    source: "system",
    isDemo: true,
  });
  const wrong = plan.find(({ kind }) => kind === "error");
  if (wrong)
    throw new Error(
      `The demo tree is not sound: ${JSON.stringify(wrong, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
    );
}
