import { connect } from "#db/client.server.ts";

/** What one day was sealed with. */
interface SealedDay {
  day: string;
  facts: number;
  /** The last hash of the day: 64 hexadecimal digits in groups of four. */
  seal: string;
}

/** Something that is not as it was sealed. */
interface ChainProblem {
  day: string;
  /** null when it concerns the day as a whole */
  historyId: string | null;
  problem: "removed" | "changed" | "gap" | "added" | "another seal" | "no such day";
}

/**
 * Compares the history with its chain of hashes, as the owner of the database: the program itself has no
 * right to the chain.
 *
 * @param day  UTC date `YYYY-MM-DD` of sealing, null for all days
 * @param seal what was printed for that day, spaces and case do not matter; null for no comparison; needs a day
 * @returns the days in order, and what is wrong, empty when nothing is
 */
export async function verifyHistory(
  url: string,
  day: string | null,
  seal: string | null,
): Promise<{ days: SealedDay[]; problems: ChainProblem[] }> {
  const client = connect(url, 1);
  try {
    const { found, days } = await client.begin("isolation level repeatable read", async (tx) => ({
      found: await tx<ChainProblem[]>`
        select day::text, history_id::text as "historyId", problem from audit.verify(${day}::date)`,
      days: await tx<SealedDay[]>`
        select distinct on (day) day::text, place as facts, encode(hash, 'hex') as seal
        from audit.chain where ${day}::date is null or day = ${day}::date order by day, place desc`,
    }));
    const problems = [...found];
    const last = days.at(-1);
    if (day !== null && last === undefined)
      problems.push({ day, historyId: null, problem: "no such day" });
    else if (day !== null && seal !== null && plain(seal) !== last?.seal)
      problems.push({ day, historyId: null, problem: "another seal" });
    return { days: days.map((one) => ({ ...one, seal: grouped(one.seal) })), problems };
  } finally {
    await client.end({ timeout: 5 });
  }
}

const plain = (seal: string) => seal.replace(/\s/g, "").toLowerCase();
const grouped = (seal: string) => seal.match(/.{4}/g)?.join(" ") ?? seal;
