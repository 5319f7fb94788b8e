import { z } from "zod";
import { factKinds, idsOfMark } from "#app/features/audit/rules.ts";
import { isCivilDate } from "#app/lib/dates.ts";

const LONGEST_NAME = 100;

/** A fact of the log as stored, without the values of records: they are never read here. */
export interface StoredFact {
  id: number;
  at: Date;
  act: string;
  accountId: string | null;
  actorName: string;
  role: string | null;
  /** Where it was acted from. */
  unit: { id: string; name: string } | null;
  memberId: string | null;
  /** Of the member, where the reader has members in the scope. */
  memberName: string | null;
  orgPos: bigint;
  /** Name of the unit at which the fact stands. */
  place: string | null;
  subject: string | null;
  changes: readonly { field: string; old: unknown; new: unknown; sealed?: true }[];
  reason: string | null;
  source: string;
  importId: string | null;
  requestId: string | null;
}

/** A day as typed, day first, or as an address of ours has it. */
const day = z
  .string()
  .transform((text) => {
    const [, date = "", month = "", year = ""] =
      /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
    return year === "" ? text.trim() : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  })
  .refine(isCivilDate)
  .optional()
  .catch(undefined);

const filterSchema = z.object({
  kind: z.enum(factKinds).optional().catch(undefined),
  from: day,
  to: day,
  account: z.uuid().optional().catch(undefined),
  who: z
    .string()
    .trim()
    .max(LONGEST_NAME)
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  org: z.uuid().optional().catch(undefined),
  record: z
    .string()
    .refine((text) => idsOfMark(text) !== null)
    .optional()
    .catch(undefined),
  import: z.uuid().optional().catch(undefined),
});

/** What of the log is asked for, as it stands in the address; each may be absent. */
export type AuditFilter = z.infer<typeof filterSchema>;

/** A fact's place in the order of the log. */
export interface FactPlace {
  at: Date;
  id: number;
}

/** Where a page of the log lies: older than a fact, newer than one, or at the newest. */
export interface AuditCursor {
  before: FactPlace | null;
  after: FactPlace | null;
}

/** Reads filter and place from an address; what is malformed filters nothing. */
export function readAuditState(search: URLSearchParams): {
  filter: AuditFilter;
  cursor: AuditCursor;
} {
  const filter = filterSchema.parse(Object.fromEntries(search));
  const before = readPlace(search.get("before"));
  return {
    filter,
    cursor: { before, after: before === null ? readPlace(search.get("after")) : null },
  };
}

/** A place as an address has it. */
export const writePlace = ({ at, id }: FactPlace): string => `${at.toISOString()}~${id}`;

function readPlace(text: string | null): FactPlace | null {
  const [, at = "", id = ""] = /^(\d{4}-[\dT:.-]{10,20}Z)~(\d{1,15})$/.exec(text ?? "") ?? [];
  return Number.isNaN(Date.parse(at)) ? null : { at: new Date(at), id: Number(id) };
}

/** The day of a printed seal; null when the address names none. */
export function readSealDay(text: string | undefined): string | null {
  return text !== undefined && isCivilDate(text) ? text : null;
}
