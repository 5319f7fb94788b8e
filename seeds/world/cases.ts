import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { remindOfRecognition } from "#app/features/procedures/reminders/commands.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Opens procedures of the demo: what the nights before would have opened. */
export async function makeDemoCases(db: ScopedDb, now: Date): Promise<void> {
  await remindOfRecognition(db, now);
  await takeDueSteps(db, now);
}
