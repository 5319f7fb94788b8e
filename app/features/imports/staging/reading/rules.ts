import type { Answers, RowReading } from "#app/features/imports/schema.ts";
import { repairAnswer, type KnownRepair } from "#app/features/imports/states/rules.ts";

/** Counts the repairs of a file by kind while it is read. */
export interface RepairTally {
  add(reading: RowReading): void;
  result(): KnownRepair[];
}

/** Starts to count. What was taken back before shows as such, with the count of the earlier reading. */
export function repairTally(before: readonly KnownRepair[], answers: Answers): RepairTally {
  const found = new Map<string, KnownRepair>();
  for (const one of before)
    if (answers[repairAnswer(one.kind)] === "no")
      found.set(one.kind, { ...one, count: 0, takenBack: one.takenBack || one.count });
  return {
    add({ repairs }) {
      for (const { kind, field, from, to } of repairs) {
        const known = found.get(kind);
        if (known) known.count++;
        else found.set(kind, { kind, field, from, to, count: 1, takenBack: 0 });
      }
    },
    result: () => [...found.values()],
  };
}
