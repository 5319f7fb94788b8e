import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** What must be so before a record is taken out of the lists. @source record format 3.0 §12 (R9) */
export const recordNeeds = {
  /** Of two records of one person the other one is named. */
  namesKeptRecord: ({ data }: Facts) => data.ground !== "duplicate" || Boolean(data.keptRecord),
  /** Nothing about the person is under way: a case would go on about nobody. */
  noOtherCase: ({ openProcedures }: Facts) => openProcedures.length === 0,
};
