/** A worker in a process of its own, for tests that kill it. Says "ready" when it works, and ends when its input does. */
import { setEnv } from "#app/lib/env.server.ts";
import { handlers } from "#app/jobs/handlers.server.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { startDatabase } from "#db/client.server.ts";
import { startWorker } from "#db/queue.server.ts";

const [databaseUrl = "", dataDir = ""] = process.argv.slice(2);
setLogLevel("error");
process.stdin.resume().on("close", () => process.exit(1));
setEnv({ databaseUrl, dataDir });
await startDatabase({ databaseUrl, dataDir });
const worker = await startWorker(handlers);
// As the program does when it is told to end: what is in hand is finished or given back first.
process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
process.stdout.write("ready\n");
