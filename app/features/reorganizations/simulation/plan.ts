import {
  isHistory,
  refOfNew,
  type Operation,
} from "#app/features/reorganizations/operations/rules.ts";
import { judgeBusiness } from "#app/features/reorganizations/simulation/business/rules.ts";
import {
  countHeads,
  unitChanges,
  unitWarnings,
} from "#app/features/reorganizations/simulation/figures/rules.ts";
import { planPeople } from "#app/features/reorganizations/simulation/people/rules.ts";
import {
  sumOf,
  type Blocker,
  type Finding,
  type Heads,
  type SeenPerson,
  type Simulated,
  type Simulation,
  type Transfer,
  type UnitChange,
} from "#app/features/reorganizations/simulation/rules.ts";
import { planTree } from "#app/features/reorganizations/simulation/tree/rules.ts";

const NOBODY: Heads = { official: 0, probationary: 0 };

/**
 * What a plan would do as things stand, computed and not done. The same function is asked for the preview, at the
 * approval and, under a lock, before anything is written: what was shown is what is done.
 *
 * @returns with blockers it may not be done; warnings are for the approver to weigh
 * @source procedures P17
 */
export function simulate({ operations, snapshot, rules }: Simulated): Simulation {
  const tree = planTree(operations, snapshot);
  const people = planPeople(operations, snapshot, tree);
  const { transfers, closures } = people;
  const figures = countHeads(snapshot, tree, transfers);
  const units = [...formerUnits(operations), ...unitChanges(operations, snapshot, tree, figures)];
  const isPast = snapshot.effectiveOn < snapshot.today;
  const hasHistory = operations.some(({ kind }) => kind === "former");
  const judged = judgeBusiness(snapshot, { closures, transfers, ...tree });
  const [before, after] = [
    figures.before.get(snapshot.home.id) ?? NOBODY,
    figures.after.get(snapshot.home.id) ?? NOBODY,
  ];
  const isSound = tree.blockers.length === 0;
  const holds = before.official === after.official && before.probationary === after.probationary;
  return {
    units,
    flows: flowsOf(transfers, snapshot.people),
    before,
    after,
    endingPosts: judged.endingPosts,
    blockers: [
      ...(operations.length === 0 ? [aboutPlan("nothing", null)] : []),
      ...(isPast && !hasHistory ? [aboutPlan("pastDay", null)] : []),
      ...(!isPast && hasHistory ? [aboutPlan("notPast", null)] : []),
      ...(hasHistory && !isHistory(operations) ? [aboutPlan("mixedHistory", null)] : []),
      ...tree.blockers,
      ...people.blockers,
      ...judged.blockers,
      // A tree with faults loses heads on the way; then its faults are what is said.
      ...(isSound && !holds ? [aboutPlan("totals", Math.abs(sumOf(before) - sumOf(after)))] : []),
    ],
    warnings: [...unitWarnings(units, snapshot, transfers, rules), ...judged.warnings],
    transfers,
    closures,
    branches: tree.branches,
    retyped: tree.retyped,
  };
}

/** The units of before that a plan records. */
function formerUnits(operations: readonly Operation[]): UnitChange[] {
  return operations.flatMap((one): UnitChange[] =>
    one.kind === "former"
      ? [
          {
            ref: refOfNew(one.code),
            name: one.name,
            newName: null,
            orgType: one.orgType,
            fate: "recorded",
            newType: null,
            newParent: null,
            before: NOBODY,
            after: NOBODY,
          },
        ]
      : [],
  );
}

/** Of the blockers those that concern a plan that has been approved already: its day may have come. */
export function blockersAtApplying({ blockers }: Simulation): Finding<Blocker>[] {
  return blockers.filter(({ kind }) => kind !== "pastDay");
}

function aboutPlan(kind: Blocker, count: number | null): Finding<Blocker> {
  return { kind, unit: null, operation: null, count, names: [] };
}

/** How many go from where to where; candidates are no members and stand apart. */
function flowsOf(
  transfers: readonly Transfer[],
  people: readonly SeenPerson[],
): Simulation["flows"] {
  const statuses = new Map(people.map(({ id, status }) => [id, status]));
  const flows = new Map<string, Simulation["flows"][number]>();
  for (const { memberId, from, to } of transfers) {
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, people: 0, candidates: 0 };
    const isMember = statuses.get(memberId)?.startsWith("M") ?? false;
    flows.set(key, {
      ...flow,
      people: flow.people + (isMember ? 1 : 0),
      candidates: flow.candidates + (isMember ? 0 : 1),
    });
  }
  return [...flows.values()];
}
