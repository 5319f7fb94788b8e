import { isCell, isCommune } from "#app/features/organizations/rules.ts";
import {
  closedBy,
  isHistory,
  isLeaving,
  refOfNew,
  refsOf,
  codeOfNew,
  type Operation,
  type Ref,
} from "#app/features/reorganizations/operations/rules.ts";
import type {
  Blocker,
  Finding,
  Retyped,
  Snapshot,
} from "#app/features/reorganizations/simulation/rules.ts";
import {
  block,
  checkPlace,
  type Making,
  type PlannedUnit,
} from "#app/features/reorganizations/simulation/tree/making/rules.ts";
import { recordFormer } from "#app/features/reorganizations/simulation/tree/former/rules.ts";
import {
  announceTypes,
  checkTypes,
  retype,
  settleBelow,
} from "#app/features/reorganizations/simulation/tree/types/rules.ts";

/** The tree after a plan, with what is wrong in it. */
export interface PlannedTree {
  units: ReadonlyMap<Ref, PlannedUnit>;
  branches: { unit: string; parent: Ref }[];
  retyped: Retyped[];
  blockers: Finding<Blocker>[];
}

/**
 * The tree as a plan leaves it. What hangs under a committee that closes goes along to the one that takes it over;
 * whatever does not fit is named and left where it is.
 *
 * @source procedures P17; code list org_type
 */
export function planTree(operations: readonly Operation[], snapshot: Snapshot): PlannedTree {
  const units = new Map<Ref, PlannedUnit>();
  for (const unit of [snapshot.home, ...snapshot.units]) {
    const { id, name, orgType, parentId } = unit;
    units.set(id, { ref: id, standing: unit, name, orgType, parent: parentId, closes: false });
  }
  const making: Making = {
    units,
    snapshot,
    blockers: [],
    branches: new Map(),
    retyped: new Map(),
    recorded: new Set(),
  };
  announceTypes(making, operations);
  for (const [at, one] of operations.entries()) apply(making, one, at);
  takeAlong(making, operations);
  for (const [unit, { parent, at }] of making.branches) checkPlace(making, unit, parent, at);
  checkTypes(making);
  checkReach(making, operations);
  return {
    units,
    blockers: making.blockers,
    branches: [...making.branches].map(([unit, { parent }]) => ({ unit, parent })),
    retyped: [...making.retyped.values()].map(({ unit, from, to }) => ({ unit, from, to })),
  };
}

function apply(making: Making, one: Operation, at: number): void {
  const { units, snapshot } = making;
  const named =
    one.kind === "establish" ? [one.parent] : one.kind === "former" ? one.into : refsOf(one);
  const unknown = named.filter((ref) => !units.has(ref));
  for (const ref of unknown) block(making, "unitUnknown", ref, at);
  if (unknown.length > 0) return;
  // The unit whose plan it is may take units in, and is changed by the one above it.
  const changed = [...closedBy(one), ...("unit" in one ? [one.unit] : [])];
  for (const ref of changed.filter((id) => id === snapshot.home.id || codeOfNew(id) !== null))
    block(making, "unitUnknown", ref, at);
  for (const ref of changed.filter((id) => units.get(id)!.closes && !isLeaving(one)))
    block(making, "changesClosing", ref, at);
  switch (one.kind) {
    case "establish":
      establish(making, one, at);
      return;
    case "rename":
      rename(making, one, at);
      return;
    case "move":
      if (units.get(one.unit)!.parent === one.parent) block(making, "parentSame", one.unit, at);
      making.branches.set(one.unit, { parent: one.parent, at });
      return;
    case "retype":
      retype(making, one, at);
      return;
    case "former":
      recordFormer(making, one, at);
      return;
    default:
      close(making, one, at);
  }
}

function establish(
  making: Making,
  one: Extract<Operation, { kind: "establish" }>,
  at: number,
): void {
  const { units, snapshot } = making;
  const ref = refOfNew(one.code);
  if (units.has(ref) || snapshot.takenCodes.includes(one.code)) block(making, "codeTaken", ref, at);
  if (isNameTaken(making, one.name, one.parent, ref)) block(making, "nameTaken", ref, at);
  const { name, orgType, parent } = one;
  units.set(ref, { ref, standing: null, name, orgType, parent, closes: false });
  checkPlace(making, ref, parent, at);
}

function rename(making: Making, one: Extract<Operation, { kind: "rename" }>, at: number): void {
  const unit = making.units.get(one.unit)!;
  if (unit.name === one.name) block(making, "nameSame", one.unit, at);
  else if (isNameTaken(making, one.name, unit.parent, one.unit))
    block(making, "nameTaken", one.unit, at);
  making.units.set(one.unit, { ...unit, name: one.name });
}

function isNameTaken({ units }: Making, name: string, parent: Ref | null, but: Ref): boolean {
  return [...units.values()].some(
    (unit) => unit.ref !== but && unit.parent === parent && unit.name === name && !unit.closes,
  );
}

function close(
  making: Making,
  one: Exclude<Operation, { kind: "establish" | "rename" | "move" | "retype" | "former" }>,
  at: number,
): void {
  const { units, retyped } = making;
  const sources = one.kind === "merge" ? one.units : [one.unit];
  const targets = one.kind === "merge" ? [one.into] : one.into;
  if (targets.length === 0 || sources.length === 0)
    block(making, "targetMissing", sources[0] ?? null, at);
  for (const source of sources) {
    const unit = units.get(source)!;
    // People leave what it is today for what the others will be.
    const isFromCell = isCell(unit.standing?.orgType ?? unit.orgType);
    for (const target of targets) {
      if (target === source) block(making, "targetSelf", source, at);
      else if (!mayTakeIn(making, isFromCell, target)) block(making, "pairNotAllowed", target, at);
    }
    if (one.kind === "transfer" && !isFromCell) block(making, "notCells", source, at);
    if (!closedBy(one).includes(source)) continue;
    if (unit.closes) block(making, "closedTwice", source, at);
    if (retyped.has(source)) block(making, "changesClosing", source, at);
    units.set(source, { ...unit, closes: true });
  }
}

/**
 * Whether people or units can go into one: cells into cells, committees into committees. A committee that becomes a cell
 * takes in what hung below it either way.
 */
function mayTakeIn({ units, retyped }: Making, isFromCell: boolean, target: Ref): boolean {
  const was = retyped.get(target)?.from;
  const isInto = isCell(units.get(target)!.orgType);
  return isFromCell === isInto || (!isFromCell && was !== undefined && !isCell(was));
}

/** What hangs under a committee that closes goes to the one unit that takes it over. */
function takeAlong(making: Making, operations: readonly Operation[]): void {
  const { units, branches } = making;
  for (const [at, one] of operations.entries()) {
    const targets = one.kind === "merge" ? [one.into] : isLeaving(one) ? one.into : [];
    for (const target of targets.filter((ref) => units.get(ref)?.closes))
      block(making, "targetCloses", target, at);
    for (const closing of closedBy(one)) {
      const children = [...units.values()].filter(
        ({ ref, parent, closes }) => parent === closing && !closes && !branches.has(ref),
      );
      if (children.length === 0) continue;
      const [only, ...others] = targets;
      if (only === undefined || others.length > 0) {
        making.blockers.push({
          kind: "childrenLeft",
          unit: closing,
          operation: at,
          count: children.length,
          names: children.map(({ name }) => name),
        });
      } else for (const { ref } of children) branches.set(ref, { parent: only, at });
    }
  }
  settleBelow(making, operations);
  for (const [unit, { parent }] of branches) {
    const moved = units.get(unit);
    if (moved) units.set(unit, { ...moved, parent });
  }
}

/**
 * The cells of one commune are that commune's own plan; another approved plan about the same unit comes first.
 *
 * @source roles §4.3: cells by the commune, communes and what goes from one to another by the province
 */
function checkReach({ units, snapshot, blockers }: Making, operations: readonly Operation[]): void {
  const named = new Set(operations.flatMap(refsOf));
  for (const ref of named)
    if (snapshot.plannedElsewhere.includes(ref))
      blockers.push({
        kind: "plannedElsewhere",
        unit: ref,
        operation: null,
        count: null,
        names: [],
      });
  if (isCommune(snapshot.home.orgType) || named.size === 0 || isHistory(operations)) return;
  const communes = new Set([...named].map((ref) => communeOf(units, ref)));
  const [only] = communes;
  if (communes.size === 1 && only !== null && only !== undefined && !named.has(only))
    blockers.push({
      kind: "belongsToCommune",
      unit: only,
      operation: null,
      count: null,
      names: [],
    });
}

/** The commune in which a unit stands today; of one that is founded, that of its parent. */
function communeOf(units: ReadonlyMap<Ref, PlannedUnit>, ref: Ref): Ref | null {
  const unit = units.get(ref);
  if (unit === undefined) return null;
  if (unit.standing !== null) return unit.standing.communeId;
  return unit.parent === null ? null : communeOf(units, unit.parent);
}
