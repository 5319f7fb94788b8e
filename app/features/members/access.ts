import { brokenDuty } from "#app/features/access/duties/rules.ts";
import {
  isInBranch,
  may,
  reach,
  type Actor,
  type Permission,
  type RoleCode,
} from "#app/features/access/rules.ts";
import type { Finding } from "#app/record/checks.ts";
import { citizenIdLength, maskCitizenId } from "#app/record/citizen-id.ts";
import type { Collection, Field, FieldValue } from "#app/record/field.ts";
import { collection, collections, field, fields, findField } from "#app/record/format.ts";
import { sensitiveFieldsOfRule } from "#app/record/rule-fields.ts";
import {
  emptyRows,
  type CollectionKey,
  type MemberRecord,
  type MemberValues,
} from "#app/record/values.ts";

/** Whose record it is and where it stands: what a right depends on. */
export type Subject = { id: string; orgPos: bigint };

/**
 * How somebody looks at a record: as its owner, as an officer with sensitive data, as the secretary of
 * the cell, with restricted data, with public data, as a colleague of the cell, or not at all.
 *
 * @source record format 3.0 §9, roles §4.1 and §5
 */
export type Sight =
  "own" | "whole" | "cellSecretary" | "restricted" | "public" | "colleague" | "none";

/** What is shown of a field: the value, part of a number, the year of a date, or nothing. */
export type FieldSight = "shown" | "masked" | "lastDigits" | "year" | "hidden";

/** What is shown of a collection: its rows, only whether it holds any, or nothing. */
export type CollectionSight = "rows" | "presence" | "hidden";

/** A record without what may not be seen; hidden values are absent, numbers of identity papers are masked. */
export interface SeenRecord {
  sight: Sight;
  record: MemberRecord;
  /** Of these collections only this is told: whether they hold anything. */
  presence: Partial<Record<CollectionKey, boolean>>;
}

type Loose = Record<string, FieldValue | null | undefined>;
const TAIL = 4;

/** Numbers of identity papers: masked for everybody, revealed by an act of its own. */
const identityNumbers: ReadonlySet<string> = new Set(["citizen_id", "old_id_number"]);

/** All that an ordinary member learns of a colleague. @source roles §5, last line */
const ofColleagues: Readonly<Record<string, FieldSight>> = {
  member_id: "shown",
  org_id: "shown",
  org_name: "shown",
  full_name: "shown",
  gender: "shown",
  birth_date: "year",
  admission_decision_date: "year",
  admission_ceremony_date: "year",
  official_date: "year",
  current_party_position: "shown",
  "party_badges.badge": "shown",
};

/** The sensitive fields a cell secretary sees; the others stay hidden. @source roles §5 */
const ofCellSecretaries: Readonly<Record<string, FieldSight>> = {
  citizen_id: "lastDigits",
  religion: "shown",
  religion_note: "shown",
  health_status: "shown",
  dues_base_amount: "shown",
  ...Object.fromEntries(collection("disciplines").fields.map(({ key }) => [key, "shown" as const])),
};

/** How this actor, in the active post, looks at this record. */
export function sightOf(actor: Actor, subject: Subject): Sight {
  if (actor.memberId === subject.id) return "own";
  const { post } = actor;
  if (post === null || !isInBranch(actor, subject.orgPos)) return "none";
  const inspects = may(actor, "member.inspect") && actor.inspects?.includes(subject.id);
  return inspects ? "whole" : sightOfRole(post.role);
}

/** How the holders of a role look at the records of their branch, their own left aside. */
export function sightOfRole(role: RoleCode): Sight {
  if (reach(role, "member.read") === null) return "none";
  const reaches = (permission: Permission) => ![null, "O"].includes(reach(role, permission));
  if (reaches("member.readSensitive")) return "whole";
  if (reaches("member.readSensitivePart")) return "cellSecretary";
  if (reaches("member.readRestricted")) return "restricted";
  return role === "R01" ? "colleague" : "public";
}

/** What of a field is shown to whom; a field that the format does not know is hidden. */
export function fieldSight(sight: Sight, key: string): FieldSight {
  const known = findField(key);
  if (known === null || sight === "none") return "hidden";
  if (sight === "colleague") return ofColleagues[key] ?? "hidden";
  if (sight === "own" || sight === "whole") return identityNumbers.has(key) ? "masked" : "shown";
  if (known.sensitivity === "public") return "shown";
  if (sight === "public") return key === "birth_date" ? "year" : "hidden";
  if (known.sensitivity === "restricted") return "shown";
  return sight === "cellSecretary" ? (ofCellSecretaries[key] ?? "hidden") : "hidden";
}

/** What of a collection is shown to whom. */
export function collectionSight(sight: Sight, key: string): CollectionSight {
  if (collection(key).fields.some((one) => fieldSight(sight, one.key) !== "hidden")) return "rows";
  return sight === "cellSecretary" && key === "economic_declarations" ? "presence" : "hidden";
}

/**
 * The record without what this sight hides: nothing of a hidden value remains in it.
 *
 * @returns a new record; rows of which nothing is shown are left out, the ids of the others are kept
 * @source record format 3.0 §9, roles §5
 */
export function stripRecord(record: MemberRecord, sight: Sight): SeenRecord {
  const rows = emptyRows();
  const presence: SeenRecord["presence"] = {};
  for (const one of collections) {
    const key = one.key as CollectionKey;
    const stored = (record.rows as Record<string, Loose[]>)[key] ?? [];
    const shows = collectionSight(sight, key);
    if (shows === "presence") presence[key] = stored.length > 0;
    if (shows !== "rows") continue;
    (rows as Record<string, unknown[]>)[key] = stored
      .filter((row) => isRowShown(sight, key, row))
      .map((row) => ({ ...seenValues(row, one.fields, sight), ...(row.id && { id: row.id }) }));
  }
  const values = seenValues(record.values as Loose, fields, sight) as MemberValues;
  if (values.none_declared) values.none_declared = seenDeclarations(values.none_declared, sight);
  return { sight, record: { values, rows }, presence };
}

/** The findings about fields that are shown; those about the record as a whole go to whoever sees restricted data. */
export function seenFindings(findings: readonly Finding[], sight: Sight): Finding[] {
  if (sight === "colleague" || sight === "public" || sight === "none") return [];
  return findings.filter(({ field: key }) => key === null || fieldSight(sight, key) !== "hidden");
}

/** Whether what a level still needs, a field or a collection, may be named to this sight. */
export function isMissingShown(sight: Sight, key: string): boolean {
  if (sight === "colleague" || sight === "public" || sight === "none") return false;
  if (collections.some((one) => one.key === key)) return collectionSight(sight, key) !== "hidden";
  // What is no field is a suspicion that the record stands twice: the work of offices.
  return findField(key) === null ? sight !== "own" : fieldSight(sight, key) !== "hidden";
}

/** Whether a broken rule may be named to this sight: not when it tells of a sensitive field that is hidden. */
export function isRuleShown(sight: Sight, id: string): boolean {
  if (sight === "colleague" || sight === "public" || sight === "none") return false;
  return sensitiveFieldsOfRule(id).every((key) => fieldSight(sight, key) !== "hidden");
}

/** Whether the actor may see the whole number of an identity paper, giving a reason. */
export function mayReveal(actor: Actor, subject: Subject, key: string): boolean {
  return may(actor, "member.reveal") && fieldSight(sightOf(actor, subject), key) === "masked";
}

/** Whether something may be changed on screen, whether a reason is needed, and why not. */
export type EditRight =
  | { may: true; needsReason: boolean }
  | { may: false; why: "own" | "procedure" | "officer" | "unseen" | "file" };

/**
 * Whether the actor may change a field now: K1 by secretary and deputy of the cell and by the commune's
 * Party-building officer, K2 by that officer with a reason; K3, statuses and system fields never on
 * screen. Nobody changes the own record.
 *
 * @source clarification 29; roles §6, S2
 */
export function editRight(actor: Actor, subject: Subject, one: Field): EditRight {
  const sight = sightOf(actor, subject);
  if (brokenDuty(actor, { kind: "record", about: { accountId: null, memberId: subject.id } }))
    return { may: false, why: "own" };
  if (one.computed || !["K1", "K2"].includes(one.changeClass))
    return { may: false, why: "procedure" };
  // There is no upload of documents yet.
  if (one.kind === "file") return { may: false, why: "file" };
  if (fieldSight(sight, one.key) !== "shown") return { may: false, why: "unseen" };
  const needsReason = one.changeClass === "K2";
  return may(actor, needsReason ? "member.editWithReason" : "member.edit")
    ? { may: true, needsReason }
    : { may: false, why: "officer" };
}

/** Whether rows of a collection may be added, changed and removed: when all of its fields may that a person fills in. */
export function editRowsRight(actor: Actor, subject: Subject, one: Collection): EditRight {
  const rights = one.fields
    .filter(({ changeClass, computed }) => changeClass !== "system" && !computed)
    .map((part) => editRight(actor, subject, part));
  return (
    rights.find((right) => !right.may) ?? {
      may: true,
      needsReason: rights.some((right) => right.may && right.needsReason),
    }
  );
}

/** The right to change what a key names, a field or a collection; null when the format knows neither. */
export function editRightOf(actor: Actor, subject: Subject, key: string): EditRight | null {
  if (findField(key) !== null) return editRight(actor, subject, field(key));
  const rows = collections.find((one) => one.key === key);
  return rows === undefined ? null : editRowsRight(actor, subject, rows);
}

/** A cell secretary sees a discipline once it is decided or announced. @source roles §5 */
function isRowShown(sight: Sight, key: string, row: Loose): boolean {
  if (sight !== "cellSecretary" || key !== "disciplines") return true;
  return Boolean(row.decision_date) || Boolean(row.announced_date);
}

function seenValues(values: Loose, of: readonly Field[], sight: Sight): Loose {
  const seen: Loose = {};
  for (const { key, name } of of) {
    const value = values[name];
    const shows = fieldSight(sight, key);
    if (shows !== "hidden" && value !== undefined) seen[name] = seenValue(value, shows);
  }
  return seen;
}

/** A value as far as it is shown; null when it is hidden. */
export function seenValue(value: FieldValue | null, shows: FieldSight): FieldValue | null {
  if (shows === "hidden") return null;
  if (shows === "shown" || typeof value !== "string") return value;
  if (shows === "year") return value.slice(0, TAIL);
  const isWhole = value.length === citizenIdLength;
  return shows === "masked" && isWhole ? maskCitizenId(value) : lastDigits(value);
}

/** Stars and the last digits: never more than half of a number. */
function lastDigits(number: string): string {
  const kept = Math.min(TAIL, Math.floor(number.length / 2));
  return "*".repeat(citizenIdLength - TAIL) + (kept === 0 ? "" : number.slice(-kept));
}

function seenDeclarations<Of extends object>(declared: Of, sight: Sight): Of {
  const shown = Object.entries(declared).filter(
    ([key]) =>
      collections.some((one) => one.key === key) && collectionSight(sight, key) !== "hidden",
  );
  return Object.fromEntries(shown) as Of;
}
