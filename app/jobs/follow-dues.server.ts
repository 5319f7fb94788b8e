import { asSystemJob } from "#app/features/access/door.server.ts";
import { followMoves } from "#app/features/dues/moving/commands.server.ts";
import { listCellsOfMove } from "#app/features/dues/moving/queries.server.ts";

/** Brings the books of dues at both ends of a transfer in line with it, a cell at a time so that each holds its lock alone. */
export async function followDuesJob(payload: unknown): Promise<void> {
  const { caseId } = payload as { caseId: string };
  const cells = await asSystemJob("follow-dues", "the cells of a transfer", ({ db }) =>
    listCellsOfMove(db, caseId),
  );
  for (const { memberId, unit } of cells)
    await asSystemJob("follow-dues", "the dues of somebody who moves", ({ db, now }) =>
      followMoves(db, null, unit, [memberId], { now, requestId: null }),
    );
}
