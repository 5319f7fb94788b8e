import { asSystemJob } from "#app/features/access/door.server.ts";
import { sealHistory } from "#app/features/history/commands.server.ts";

/** Seals what was recorded since the last minute, so that nobody can change it unseen. */
export async function sealHistoryJob(): Promise<void> {
  await asSystemJob("seal-history", "links for new facts", ({ db }) => sealHistory(db));
}
