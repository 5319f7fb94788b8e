import { isHeldAt } from "#app/features/access/roles.ts";
import type { Ref } from "#app/features/reorganizations/operations/rules.ts";
import {
  turns,
  type Blocker,
  type Business,
  type Closure,
  type Finding,
  type Pending,
  type Retyped,
  type Snapshot,
  type Transfer,
  type Warning,
} from "#app/features/reorganizations/simulation/rules.ts";

/** What hangs on the units of a plan: what must be done first, what goes on elsewhere, and posts that end. */
export interface JudgedBusiness {
  blockers: Finding<Blocker>[];
  warnings: Finding<Warning>[];
  endingPosts: { unit: string; label: string }[];
}

/** The month of a day. */
const monthOf = (day: string): string => day.slice(0, "YYYY-MM".length);

/** What a plan changes of units. */
interface Changes {
  closures: readonly Closure[];
  transfers: readonly Transfer[];
  branches: readonly { unit: string }[];
  retyped: readonly Retyped[];
}

/**
 * Judges what hangs on units that close or are moved. Open cases follow their members; a sheet of dues of the month
 * stays with the old unit, an older one must be closed by those who can still do it; minutes that are begun are
 * finished first. Until the day has come these three are only said; whoever is a guest, or on the way to a unit that closes, needs one unit that follows it.
 *
 * @source procedures P17 "open cases follow the member; dues sheets of the month stay with the old unit"; fault 135
 */
export function judgeBusiness(
  { business, effectiveOn, today }: Snapshot,
  { closures, transfers, branches, retyped }: Changes,
): JudgedBusiness {
  const closing = new Map(closures.map(({ unit, successors }) => [unit, successors]));
  const touched = new Set([
    ...closing.keys(),
    ...branches.map(({ unit }) => unit),
    ...retyped.map(({ unit }) => unit),
    ...transfers.map(({ from }) => from),
  ]);
  const of = (kind: Business["kind"], unit: string) =>
    business.filter((one) => one.kind === kind && one.orgId === unit);
  const blockers: Finding<Blocker>[] = [];
  const warnings: Finding<Warning>[] = [];
  const settle = (finding: Finding<Pending>) =>
    effectiveOn > today ? warnings.push(finding) : blockers.push(finding);
  for (const unit of touched) {
    const imports = of("import", unit);
    if (imports.length > 0) settle(found("importRunning", unit, imports.length));
  }
  for (const [unit, successors] of closing) {
    const alone = successors.length === 1;
    const sheets = of("dues", unit);
    const older = sheets.filter(({ label }) => (label ?? "") < monthOf(effectiveOn));
    const months = older.map(({ label }) => label ?? "");
    const minutes = of("minutes", unit).length;
    const waiting = {
      guestsLeft: of("guest", unit).length,
      receivingLeft: of("receiving", unit).length,
    };
    if (minutes > 0) settle(found("minutesOpen", unit, minutes));
    if (older.length > 0) settle(found("duesOpen", unit, older.length, months));
    for (const kind of ["guestsLeft", "receivingLeft"] as const)
      if (!alone && waiting[kind] > 0) blockers.push(found(kind, unit, waiting[kind]));
    if (sheets.length > older.length)
      warnings.push(found("dues", unit, sheets.length - older.length));
    const meetings = of("meeting", unit).length;
    if (meetings > 0) warnings.push(found("meetings", unit, meetings));
  }
  const sources = new Set([
    ...transfers.map(({ from }) => from),
    ...retyped.filter(turns).map(({ unit }) => unit),
  ]);
  for (const unit of sources) {
    const cases = of("case", unit).length;
    if (cases > 0) warnings.push(found("cases", unit, cases));
  }
  const goes = new Set(transfers.map(({ memberId, from }) => `${from} ${memberId}`));
  const types = new Map(retyped.map(({ unit, to }) => [unit, to]));
  const isOver = (orgId: string, label: string | null) =>
    types.has(orgId) && !isHeldAt(roleIn(label), types.get(orgId)!);
  const endingPosts = business
    .filter(
      ({ kind, orgId, id, label }) =>
        kind === "post" &&
        (closing.has(orgId) || goes.has(`${orgId} ${id}`) || isOver(orgId, label)),
    )
    .map(({ orgId, label }) => ({ unit: orgId, label: label ?? "" }));
  return { blockers, warnings, endingPosts };
}

/** The role with which the words of a post begin. */
const roleIn = (label: string | null): string => label?.split(" ")[0] ?? "";

function found<Kind>(kind: Kind, unit: Ref, count: number, names: string[] = []): Finding<Kind> {
  return { kind, unit, operation: null, count, names };
}
