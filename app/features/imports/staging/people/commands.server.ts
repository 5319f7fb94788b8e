import { previewMembers, type SaveResult } from "#app/features/members/commands.server.ts";
import { planChange, type MemberChange } from "#app/features/members/plan.ts";
import type { MemberRecord } from "#app/record/values.ts";
import { readStored, type StoredMember } from "#app/features/members/store/queries.server.ts";
import { askedChange, type AskedChange, type AskedChild } from "#app/features/imports/plan.ts";
import { judgeRow, newRecord } from "#app/features/imports/interpret/judge/rules.ts";
import type { FileContext } from "#app/features/imports/interpret/schema.ts";
import { importRules } from "#app/features/imports/states/rules.ts";
import { askElsewhere } from "#app/features/imports/staging/elsewhere/commands.server.ts";
import { stagedRow, type PersonContext } from "#app/features/imports/staging/people/rules.ts";
import {
  matchPeople,
  readChildren,
  subjectsOf,
} from "#app/features/imports/staging/queries.server.ts";
import { stageRows } from "#app/features/imports/staging/rows/commands.server.ts";
import type { PersonRows, StagedRow } from "#app/features/imports/staging/rules.ts";
import { linkChildren } from "#app/features/imports/staging/children/commands.server.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** What all chunks of one reading share. */
export interface StagingRun {
  id: string;
  orgPos: bigint;
  now: Date;
  file: FileContext;
  /** Stored members that a row of this file was about already. */
  seen: Set<string>;
  hasChildren: boolean;
}

const CITIZEN = /^[0-9]{12}$/;

/**
 * Matches, plans and stages a chunk of people: what each row would do, with the difference per cell.
 * A few statements for the whole chunk, none for a row.
 */
export async function stagePeople(
  db: ScopedDb,
  run: StagingRun,
  people: readonly PersonRows[],
): Promise<StagedRow[]> {
  const contexts = await contextsOf(db, run, people);
  const stored = await readStored(
    db,
    contexts.flatMap(({ memberId }) => memberId ?? []),
  );
  const asked = contexts.map(({ memberId, stop, children }, place): AskedChange | null => {
    const { reading } = people[place]!;
    if (stop !== null) return null;
    const before = memberId === null ? null : (stored.get(memberId) ?? null);
    return askedChange(reading.collection === null ? reading : null, children, before);
  });
  const results = await previewAll(db, run, people, asked, stored);
  const rows = people.map((person, place) => {
    const { memberId } = contexts[place]!;
    const before = memberId === null ? null : (stored.get(memberId) ?? null);
    const change = asked[place]?.change;
    const found = judgeRow(
      person.reading,
      recordOf(person, before, change, run),
      !before,
      run.file,
    );
    const judged = results.get(place) ?? null;
    return stagedRow(
      person,
      contexts[place]!,
      found,
      asked[place]!,
      judged,
      before?.version ?? null,
    );
  });
  await stageRows(
    db,
    run,
    rows.filter((_, place) => people[place]!.reading.collection === null),
  );
  await linkChildren(
    db,
    run.id,
    people.flatMap(({ children = [] }, place) =>
      children.map(({ sheet, row }) => ({ sheet, row, lead: rows[place]! })),
    ),
  );
  return rows;
}

/** The record as the row would leave it. */
function recordOf(
  { reading }: PersonRows,
  before: StoredMember | null,
  change: MemberChange | undefined,
  { file }: StagingRun,
): MemberRecord {
  if (change === undefined) return before?.record ?? newRecord(reading, file.on);
  const plan = planChange(before, change, file.on, () => "");
  return plan.kind === "create" || plan.kind === "change" ? plan.after : plan.before.record;
}

async function previewAll(
  db: ScopedDb,
  run: StagingRun,
  people: readonly PersonRows[],
  asked: readonly (AskedChange | null)[],
  stored: Map<string, StoredMember>,
): Promise<Map<number, SaveResult>> {
  const places = asked.flatMap((one, place) =>
    one !== null && (one.change.memberId !== null || !isBlocked(people[place]!)) ? [place] : [],
  );
  const results = await previewMembers(
    db,
    places.map((place) => asked[place]!.change),
    stored,
    {
      on: run.file.on,
      now: run.now,
      rules: run.file.rules,
      source: "import",
      act: "import.commit",
    },
  );
  return new Map(places.map((place, index) => [place, results[index]!]));
}

const isBlocked = ({ reading, findings }: PersonRows): boolean =>
  [...reading.findings, ...findings].some(({ severity }) => severity === "E1");

async function contextsOf(
  db: ScopedDb,
  run: StagingRun,
  people: readonly PersonRows[],
): Promise<PersonContext[]> {
  const matches = await matchPeople(
    db,
    people.map(({ reading }) => reading),
  );
  if (run.hasChildren) await addChildren(db, run, people);
  const open = people.flatMap(({ reading: { who } }, place) =>
    matches[place]!.kind === "none" && who.citizenId !== null && CITIZEN.test(who.citizenId)
      ? [who.citizenId]
      : [],
  );
  const elsewhere = await askElsewhere(db, run.id, [...new Set(open)]);
  return people.map(({ reading, children = [] }, place): PersonContext => {
    const match = matches[place]!;
    const memberId = match.kind === "one" ? match.id : null;
    const citizen = match.kind === "none" ? (reading.who.citizenId ?? "") : "";
    const twice = memberId !== null && run.seen.has(memberId);
    if (memberId !== null) run.seen.add(memberId);
    return {
      memberId,
      children: children.map(({ parsed }) => parsed as AskedChild),
      stop:
        match.kind === "two"
          ? { rule: importRules.twoPeople, severity: "E1", field: null }
          : twice
            ? { rule: importRules.sameMember, severity: "E1", field: null }
            : elsewhere.registered.has(citizen)
              ? { rule: importRules.elsewhere, severity: "I", field: "citizen_id" }
              : elsewhere.unchecked.has(citizen)
                ? { rule: importRules.unchecked, severity: "E1", field: "citizen_id" }
                : memberId === null && reading.collection !== null
                  ? { rule: importRules.noPerson, severity: "E1", field: null }
                  : null,
    };
  });
}

/** Gives each person of the chunk the rows of further sheets that name it. */
async function addChildren(
  db: ScopedDb,
  run: StagingRun,
  people: readonly PersonRows[],
): Promise<void> {
  const owners = new Map<string, PersonRows>();
  for (const person of people.filter(({ children }) => children === undefined)) {
    for (const subject of subjectsOf(person.reading.who))
      if (!owners.has(subject)) owners.set(subject, person);
  }
  for (const child of await readChildren(db, run.id, [...owners.keys()])) {
    const owner = owners.get(child.subject ?? "");
    if (owner) (owner.children ??= []).push(child);
  }
}
