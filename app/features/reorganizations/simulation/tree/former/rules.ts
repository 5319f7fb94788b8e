import { orgType } from "#app/codes/org-type.ts";
import { refOfNew, type Former } from "#app/features/reorganizations/operations/rules.ts";
import { block, type Making } from "#app/features/reorganizations/simulation/tree/making/rules.ts";

/**
 * Checks a unit of before that a plan records: its code is nobody's, and a province records it. Nothing changes in the
 * tree of today.
 */
export function recordFormer(making: Making, { code, foundedOn }: Former, at: number): void {
  const { units, snapshot, recorded } = making;
  const isTaken =
    snapshot.takenCodes.includes(code) || recorded.has(code) || units.has(refOfNew(code));
  if (isTaken) block(making, "codeTaken", refOfNew(code), at);
  if (snapshot.home.orgType !== orgType.codes.province)
    block(making, "historyOfProvince", refOfNew(code), at);
  if (foundedOn !== null && foundedOn >= snapshot.effectiveOn)
    block(making, "foundedLate", refOfNew(code), at);
  recorded.add(code);
}
