import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { MemberChange, RowChange } from "#app/features/members/plan.ts";
import { askedChange } from "#app/features/procedures/change/rules.ts";
import { compute } from "#app/features/procedures/computed/rules.ts";
import { gapDays } from "#app/features/procedures/computed/transfer/rules.ts";
import { planOffices, type OfficeChange } from "#app/features/procedures/elections/plan.ts";
import type { Effect, Source, Step } from "#app/features/procedures/definition/rules.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { goesOn, officesLeft, officesOf } from "#app/features/procedures/offices/plan.ts";
import { lateness } from "#app/features/procedures/lateness/plan.ts";
import type { CollectionKey, MemberRecord } from "#app/record/values.ts";

/** What the effects of a step would do; nothing is done. */
export interface PlannedEffects {
  /** What changes in the record; null when nothing does. */
  change: Omit<MemberChange, "memberId" | "expectedVersion"> | null;
  /** What changes in the records of others: of those who begin or end an office. */
  offices: OfficeChange[];
  /** The cell into which the person moves; null when the person stays. */
  movesTo: string | null;
  /** The unit that becomes the receiving end of the case; null when that does not change. */
  sentTo: string | null;
  /** The record leaves all lists. */
  hides: boolean;
  /** Many records are recoded, or recoded back; null when none is. */
  recodes: "value" | "before" | null;
}

type Values = Record<string, unknown>;
type Rows = Partial<Record<CollectionKey, RowChange[]>>;

/**
 * What the effects of a step do to a record, as one change for the members' write path.
 *
 * @param facts  with what the step fills in; the record must be there when an effect touches it
 * @throws {Error} when an effect asks for a record that cannot be read
 */
export function planEffects(effects: readonly Effect[], facts: Facts): PlannedEffects {
  const values: Values = {};
  const rows: Rows = {};
  let movesTo: string | null = null;
  let sentTo: string | null = null;
  let offices: OfficeChange[] = [];
  const add = (key: CollectionKey, row: RowChange) => (rows[key] ??= []).push(row);
  for (const effect of effects) {
    switch (effect.kind) {
      case "set":
        for (const [key, source] of Object.entries(effect.values))
          values[key] = valueOf(source, facts);
        break;
      case "add":
        add(effect.collection, { id: null, values: rowOf(effect.values, facts) });
        break;
      case "amend":
        for (const row of amending(recordOf(facts), effect, facts)) add(effect.collection, row);
        break;
      case "hideRecord":
      case "recode":
      case "openCase":
      case "writeConduct":
      case "amendConduct":
      case "welcome":
      case "askResidence":
      case "endAsking":
      case "moveDues":
        // The whole record, a new one, many of them, a row of a unit, another case or books: done when what is in the record is written.
        break;
      case "leaveCell":
        for (const row of leaving(recordOf(facts), effect, facts)) add("org_memberships", row);
        for (const row of officesLeft(valueOf(effect.on, facts), goesOn(effects), facts))
          add("positions", row);
        break;
      case "enterParty":
        for (const row of entering(recordOf(facts), effect, facts)) add("org_memberships", row);
        break;
      case "joinCell":
        movesTo = String(valueOf(effect.cell, facts));
        values.org_id = movesTo;
        add("org_memberships", joining(movesTo, effect, facts));
        break;
      case "endOffices":
      case "reopenOffices":
        for (const row of officesOf(effect, valueOf(effect.on, facts), facts))
          add("positions", row);
        break;
      case "applyChange": {
        const asked = askedChange(facts.data, effect.take, facts.record);
        Object.assign(values, asked.values);
        for (const [key, [row]] of Object.entries(asked.rows)) add(key as CollectionKey, row!);
        break;
      }
      case "changeOffices":
        offices = planOffices(effect.ground, facts);
        break;
      case "countGap":
        if (facts.data.gapCounts === true) add("party_age_gaps", lateness(facts));
        break;
      case "visitCell":
        add("org_memberships", visiting(effect, facts));
        break;
      case "endVisit":
        for (const row of openStays(recordOf(facts), orgMembershipKind.codes.temporary))
          add("org_memberships", ending(row, effect.on, facts));
        break;
      case "sendTo":
        sentTo = String(valueOf(effect.unit, facts) ?? "") || null;
        break;
    }
  }
  const isEmpty = Object.keys(values).length === 0 && Object.keys(rows).length === 0;
  return {
    change: isEmpty ? null : ({ values, rows } as PlannedEffects["change"]),
    offices,
    movesTo,
    sentTo,
    recodes: effects.find((one) => one.kind === "recode")?.take ?? null,
    hides: effects.some(({ kind }) => kind === "hideRecord"),
  };
}

/** What the program itself keeps in a case with a step, by the keys of those inputs. */
export function keptBy({ inputs = [] }: Step, facts: Facts): Record<string, string | null> {
  return Object.fromEntries(
    inputs.flatMap((one) => (one.kind === "kept" ? [[one.key, compute(one.by, facts)]] : [])),
  );
}

/** What a step does that led to this state: after a vote without the majority, what it does then. */
export function effectsOf(
  { to, otherwise, effects, lost }: Step,
  state: string,
): readonly Effect[] {
  return (otherwise === state && to !== state ? lost : effects) ?? [];
}

/** The value of a source. */
export function valueOf(source: Source, facts: Facts): unknown {
  if ("is" in source) return source.is;
  if ("from" in source) return facts.data[source.from] ?? null;
  return compute(source.by, facts);
}

/** The values of several sources, by their keys. */
export function valuesOf(sources: Readonly<Record<string, Source>>, facts: Facts): Values {
  return Object.fromEntries(
    Object.entries(sources).map(([key, source]) => [key, valueOf(source, facts)]),
  );
}

const rowOf = (values: Readonly<Record<string, Source>>, facts: Facts) =>
  valuesOf(values, facts) as never;

/** The rows that hold the values asked for, with others in their place. */
function amending(
  record: MemberRecord,
  { collection, where, values }: Extract<Effect, { kind: "amend" }>,
  facts: Facts,
): RowChange[] {
  const rows = (record.rows as Record<string, Record<string, unknown>[]>)[collection] ?? [];
  return rows
    .filter((row) =>
      Object.entries(where).every(([key, value]) => row[key] === wanted(value, facts)),
    )
    .map((row) => ({ id: row.id as string, values: rowOf(values, facts) }));
}

const wanted = (value: string | Source, facts: Facts) =>
  typeof value === "string" ? value : valueOf(value, facts);

/** The open stay in the home cell ends, and so do temporary stays elsewhere. */
function leaving(
  record: MemberRecord,
  { on, reason }: Extract<Effect, { kind: "leaveCell" }>,
  facts: Facts,
): RowChange[] {
  return openStays(record).map((row) =>
    row.kind === orgMembershipKind.codes.home
      ? ending(row, on, facts, { out_reason: valueOf(reason, facts) })
      : ending(row, on, facts),
  );
}

type Stay = MemberRecord["rows"]["org_memberships"][number];

function openStays({ rows }: MemberRecord, kind?: string): Stay[] {
  return rows.org_memberships.filter(
    (row) => !row.to_date && (kind === undefined || row.kind === kind),
  );
}

/** A stay never ends before it began, such as one that began with the day of an import. */
function ending(row: Stay, on: Source, facts: Facts, more: Values = {}): RowChange {
  const day = String(valueOf(on, facts) ?? facts.today);
  const last = row.from_date && row.from_date > day ? row.from_date : day;
  return { id: row.id ?? null, values: { to_date: last, ...more } as never };
}

function visiting({ cell, on }: Extract<Effect, { kind: "visitCell" }>, facts: Facts): RowChange {
  return {
    id: null,
    values: {
      org_id: valueOf(cell, facts),
      kind: orgMembershipKind.codes.temporary,
      from_date: valueOf(on, facts),
      in_reason: compute("inReason", facts),
      transfer_case: facts.caseId,
    } as never,
  };
}

/** What stands there from the time as a candidate was no stay of a member, and gives way to the first one. */
function entering(
  record: MemberRecord,
  { on, reason }: Extract<Effect, { kind: "enterParty" }>,
  facts: Facts,
): RowChange[] {
  const isStay = ({ kind, to_date: end }: { kind?: unknown; to_date?: unknown }) =>
    kind === orgMembershipKind.codes.home && !end;
  const former = record.rows.org_memberships.filter(isStay);
  const first = { kind: "joinCell", cell: { is: facts.unit.id }, on, reason } as const;
  return [
    ...former.map((row) => ({ id: row.id ?? null, values: null })),
    joining(facts.unit.id, first, facts),
  ];
}

function joining(
  cell: string,
  { on, reason, moved }: Extract<Effect, { kind: "joinCell" }>,
  facts: Facts,
): RowChange {
  return {
    id: null,
    values: {
      org_id: cell,
      kind: orgMembershipKind.codes.home,
      from_date: valueOf(on, facts),
      in_reason: valueOf(reason, facts),
      ...(moved ? { transfer_case: facts.caseId, gap_days: gapDays(facts) } : {}),
    } as never,
  };
}

function recordOf({ record }: Facts): MemberRecord {
  if (record === null) throw new Error("An effect touches a record that this side cannot read.");
  return record;
}
