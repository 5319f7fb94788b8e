/**
 * Tells whether the history is as it was sealed: `npm run audit:verify`, for one day with
 * `-- --day YYYY-MM-DD`, against a seal on paper with `--seal` beside it. Ends with 1 when it is not, with 2
 * when it was asked wrongly.
 */
import { parseArgs } from "node:util";
import { isCivilDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { closeDatabase, databaseUrl as connectedUrl, startDatabase } from "#db/client.server.ts";
import { verifyHistory } from "#db/history-chain.server.ts";

const { values } = parseArgs({
  options: { day: { type: "string" }, seal: { type: "string" } },
});
const { databaseUrl, dataDir } = env();
const say = (line: string) => process.stdout.write(`${line}\n`);
const refuse = (reason: string): never => {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
};
if (values.day !== undefined && !isCivilDate(values.day))
  refuse("--day wants a date as YYYY-MM-DD.");
if (values.seal !== undefined && values.day === undefined) refuse("--seal wants --day beside it.");
await startDatabase({ databaseUrl, dataDir });
try {
  const found = await verifyHistory(connectedUrl(), values.day ?? null, values.seal ?? null);
  for (const { day, facts, seal } of found.days) say(`${day}  ${facts} facts  ${seal}`);
  for (const { day, historyId, problem } of found.problems)
    say(`WRONG ${day}  fact ${historyId ?? "-"}: ${problem}`);
  say(found.problems.length === 0 ? "The history is as sealed." : "The history was changed.");
  if (found.problems.length > 0) process.exitCode = 1;
} finally {
  await closeDatabase();
}
