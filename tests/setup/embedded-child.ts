/** Starts the embedded database of a folder, prints where it is, and holds it until a signal. */
import { startEmbedded } from "#db/embedded.server.ts";

const [dataDir = "", durability = "fast"] = process.argv.slice(2);
const embedded = await startEmbedded({ dataDir, durable: durability === "durable" });
process.on("SIGTERM", () => void embedded.stop().then(() => process.exit(0)));
process.stdout.write(
  `${JSON.stringify({ url: embedded.url, pid: embedded.pid, adopted: embedded.adopted })}\n`,
);
setInterval(() => undefined, 60_000);
