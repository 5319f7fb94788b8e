import { partyAgeGapKind } from "#app/codes/party-age-gap-kind.ts";
import type { RowChange } from "#app/features/members/plan.ts";
import { lastDayToPresent } from "#app/features/procedures/computed/transfer/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";

/** The days between the last one allowed and that of presenting. @source procedures P04.1; record format 3.0 §6 */
export function lateness(facts: Facts): RowChange {
  return {
    id: null,
    values: {
      from: lastDayToPresent(facts),
      to: facts.data.presentedOn,
      kind: partyAgeGapKind.codes.transferGap,
      counts: true,
    } as never,
  };
}
