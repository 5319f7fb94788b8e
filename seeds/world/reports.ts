import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { earlier, periodOf, type Period } from "#app/features/reports/periods/rules.ts";
import { isAskedFor, type ReportKey } from "#app/features/reports/rules.ts";
import { sendReport, takeSentStep } from "#app/features/reports/sent/commands.server.ts";
import { today as dayOf, type CivilDate } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Reports of the demo: one waits for the leader of its commune, one for a signature, one is locked; and the
 * province's movement of the last first half or whole year, whichever is over last, lies in the archive. */
export async function sendReports(db: ScopedDb, now: Date): Promise<void> {
  const today = dayOf(now);
  const moment = { now, requestId: null };
  const actorOf = async (username: string): Promise<Actor> => {
    const [account] = await db.select().from(accounts).where(eq(accounts.username, username));
    return (await readActor(db, account!.id, null, today))!;
  };
  const send = async (username: string, key: ReportKey, period: string): Promise<string> => {
    const asked = { key, period, note: null };
    const sent = await sendReport(db, await actorOf(username), asked, moment);
    if (!sent.ok) throw new Error(`A report of the demo was refused: ${sent.refusal}`);
    return sent.id;
  };
  const month = earlier(periodOf("month", today), 1).key;
  await send("bithu.khac2", "monthly", month);
  const quarter = earlier(periodOf("quarter", today), 1).key;
  await send("bithu.khac2", "reconciliation", quarter);
  await send("canbo.xa", "movement", quarter);
  const accept = async (username: string, id: string): Promise<void> => {
    const step = { id, act: "accept", note: null } as const;
    const taken = await takeSentStep(db, await actorOf(username), step, moment);
    if (!taken.ok) throw new Error(`A report of the demo was not locked: ${taken.refusal}`);
  };
  await accept("lanhdao.xa.khac", await send("bithu.khac", "monthly", month));
  await accept("lanhdao.tinh", await send("canbo.tinh", "movement", lastCompiled(today).key));
}

/** What a province compiled last: a first half or, where the second one is over, the year. */
function lastCompiled(today: CivilDate): Period {
  const half = earlier(periodOf("half", today), 1);
  return isAskedFor("movement", "province", half) ? half : earlier(periodOf("year", today), 1);
}
