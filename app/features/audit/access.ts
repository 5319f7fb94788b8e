import { isInBranch, type Actor, type AuditReach } from "#app/features/access/rules.ts";
import { kindOfAct, recordMark, type FactKind } from "#app/features/audit/rules.ts";
import type { StoredFact } from "#app/features/audit/schema.ts";

/** How somebody reads the log. */
export type AuditSight = AuditReach["sight"];

type Fact = Pick<
  StoredFact,
  "act" | "memberId" | "memberName" | "orgPos" | "subject" | "reason" | "changes"
>;

/** What of a fact its reader sees. */
export interface SeenFact {
  kind: FactKind | null;
  /** The record it is about: its mark, and name and id for those who may open it. */
  record: { mark: string; name: string | null; id: string | null } | null;
  subject: string | null;
  reason: string | null;
  /** Fields that changed. Values are those of units and files only; those of records are read with the record. */
  fields: { field: string; value: { old: unknown; new: unknown } | null }[];
}

/** Subjects that are words of the program, names of units or of accounts, never of a record. */
const openSubjects: ReadonlySet<FactKind | null> = new Set<FactKind>([
  "signIn",
  "account",
  "post",
  "refusal",
  "organization",
  "job",
]);
const withValues: ReadonlySet<FactKind | null> = new Set<FactKind>([
  "post",
  "organization",
  "import",
  "export",
  "job",
]);
/** What the administrator needs to run the system: no words that people typed, no fields, no numbers of files. */
const technicalReasons: ReadonlySet<FactKind | null> = new Set<FactKind>(["refusal", "job"]);

/** Digits in a row, also in groups, that could be a number of a person. */
const longNumbers = /\d{6,}|\d(?:[\s.-]?\d){8,}/g;

/**
 * What a reader of the log sees of a fact. Values of records are in none: who may read a record reads them in its
 * own history. The auditor sees which record by a mark, never whose; the administrator sees no record, no field
 * and no words that people typed.
 *
 * @source roles §4.5 "Audit log"; record format 3.0 §9, §12
 */
export function seenFact(actor: Actor, sight: AuditSight, fact: Fact): SeenFact {
  const kind = kindOfAct(fact.act);
  const isTechnical = sight === "technical";
  return {
    kind,
    record: isTechnical || fact.memberId === null ? null : seenRecord(actor, sight, fact),
    subject: seenSubject(kind, isTechnical, fact.subject),
    reason:
      fact.reason === null || (isTechnical && !technicalReasons.has(kind))
        ? null
        : fact.reason.replace(longNumbers, "…"),
    fields: isTechnical
      ? []
      : fact.changes.map((change) => ({
          field: change.field,
          value:
            withValues.has(kind) && fact.memberId === null && change.sealed !== true
              ? { old: change.old, new: change.new }
              : null,
        })),
  };
}

function seenRecord(
  actor: Actor,
  sight: AuditSight,
  { memberId, memberName, orgPos }: Fact,
): SeenFact["record"] {
  const mayOpen = sight !== "all" && isInBranch(actor, orgPos);
  return {
    mark: recordMark(memberId!),
    name: mayOpen ? memberName : null,
    id: mayOpen ? memberId : null,
  };
}

function seenSubject(
  kind: FactKind | null,
  isTechnical: boolean,
  subject: string | null,
): string | null {
  if (openSubjects.has(kind)) return subject;
  // A field that was looked at, a number with stars.
  return !isTechnical && (kind === "reveal" || kind === "lookup" || kind === "document")
    ? subject
    : null;
}
