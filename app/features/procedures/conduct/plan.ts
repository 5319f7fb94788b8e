import type { Effect } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { valuesOf } from "#app/features/procedures/plan.ts";

/** What the effects of a step write about the unit itself; nothing is written. */
export function planConduct(effects: readonly Effect[], facts: Facts) {
  return effects.flatMap((one) =>
    one.kind === "writeConduct" || one.kind === "amendConduct"
      ? [{ kind: one.kind, of: one.of, values: valuesOf(one.values, facts) }]
      : [],
  );
}
