import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { giveBlock } from "#app/features/numbers/commands.server.ts";
import { addDays, today as dayOf } from "#app/lib/dates.ts";
import { accounts } from "#db/schema/accounts.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const LETTERS = "PT";
const GIVEN_BEFORE = 320;

/** By the code of the commune; the last of them comes to its end. Others have no block yet. */
const spans = [
  { code: "PT-TB", firstNumber: 260_001, lastNumber: 260_200 },
  { code: "PT-XH", firstNumber: 260_201, lastNumber: 260_215 },
] as const;

/** Blocks of biography numbers of the demo; the numbers of its members are older than they are. */
export async function giveNumbers(
  db: ScopedDb,
  units: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const today = dayOf(now);
  const [account] = await db.select().from(accounts).where(eq(accounts.username, "canbo.tinh"));
  const actor = (await readActor(db, account!.id, null, today))!;
  for (const { code, ...span } of spans) {
    const given = await giveBlock(
      db,
      actor,
      {
        ...span,
        orgId: units.get(code)!,
        letters: LETTERS,
        givenOn: addDays(today, -GIVEN_BEFORE),
        decisionNumber: "15-CV/BTCTU",
        reason: null,
      },
      { now, requestId: null },
    );
    if (!given.ok) throw new Error(`A block of the demo was refused: ${given.refusal}`);
  }
}
