import { isPermission, permissions } from "#app/features/access/matrix/permissions/rules.ts";
import { matrixText } from "#app/features/access/matrix/text.ts";
import { isRoleCode, type Actor } from "#app/features/access/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { seenFact, type AuditSight } from "#app/features/audit/access.ts";
import type { StoredFact } from "#app/features/audit/schema.ts";
import { factText } from "#app/features/audit/facts/text.ts";
import { auditText } from "#app/features/audit/text.ts";
import { typeLabel } from "#app/features/documents/rules.ts";
import { limitNames } from "#app/features/auth/limits/rules.ts";
import { limitText } from "#app/features/auth/limits/text.ts";
import { changeLabel, changeValue } from "#app/features/figures/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { describeField } from "#app/record/describe.ts";
import { findField } from "#app/record/format.ts";

/** A line of the log in words: what its reader sees and nothing else. */
export interface FactLine {
  id: number;
  at: string;
  who: string;
  role: string | null;
  accountId: string | null;
  unit: { id: string; name: string } | null;
  act: string;
  isWarning: boolean;
  place: string | null;
  record: { mark: string; name: string | null; id: string | null } | null;
  subject: string | null;
  fields: string | null;
  values: string[];
  /** Why it was done, or what a refused request asked for; with its label. */
  reason: string | null;
  importId: string | null;
  requestId: string | null;
}

const MOST_FIELDS = 4;
const warnings =
  /^(access\.refused|account\.(signInFailed|signInStopped|secondFactorFailed)|export\.refused|job\.failed|lookup\.unchecked)$/;

/** Puts a fact into the words of its reader. */
export function factLine(actor: Actor, sight: AuditSight, fact: StoredFact, lang: Lang): FactLine {
  const words = { ...auditText[lang], ...factText[lang] };
  const seen = seenFact(actor, sight, fact);
  const names = seen.fields.flatMap(({ field }) =>
    findField(field) === null ? (words.values[field] ?? []) : describeField(field, lang),
  );
  const bare = [...new Set(names)];
  return {
    id: fact.id,
    at: fact.at.toISOString(),
    who: fact.accountId === null ? words.system : fact.actorName,
    role: roleName(fact.role, lang),
    accountId: fact.accountId,
    unit: fact.unit,
    act: words.acts[fact.act] ?? words.otherAct,
    isWarning: warnings.test(fact.act),
    place: fact.place === fact.unit?.name ? null : fact.place,
    record: seen.record,
    subject: subjectWords(fact.act, seen.subject, lang),
    fields:
      seen.fields.every(({ value }) => value === null) && bare.length > 0
        ? words.fields(
            bare.slice(0, MOST_FIELDS).join(", ") +
              (bare.length > MOST_FIELDS ? words.moreFields(bare.length - MOST_FIELDS) : ""),
          )
        : null,
    values: seen.fields.flatMap(({ field, value }) => {
      const label = words.values[field];
      if (value === null || label === undefined || value.new === null) return [];
      return [words.value(label, valueWords(field, value.new, lang))];
    }),
    reason: seen.reason && (seen.kind === "refusal" ? words.asked : words.reason)(seen.reason),
    importId: sight === "technical" ? null : fact.importId,
    requestId: fact.requestId,
  };
}

function roleName(code: string | null, lang: Lang): string | null {
  return code !== null && isRoleCode(code) ? accessText[lang].roles[code] : null;
}

function subjectWords(act: string, subject: string | null, lang: Lang): string | null {
  if (subject === null) return null;
  if (act === "access.refused") return refusedWords(subject, lang);
  if (act.startsWith("document.")) return typeLabel(subject, lang);
  if (act === "member.reveal") return describeField(subject, lang);
  if (act.startsWith("figure.")) return changeLabel(subject, lang);
  return act.startsWith("job.") ? (factText[lang].jobs[subject] ?? null) : subject;
}

/** What was refused: a permission, or `limit.…` for what was done too often. */
function refusedWords(subject: string, lang: Lang): string | null {
  const limit = limitNames.find((name) => subject === `limit.${name}`);
  if (limit) return limitText[lang].what[limit];
  return isPermission(subject) ? matrixText[lang].acts[permissions[subject].of[0].act] : null;
}

function valueWords(field: string, value: unknown, lang: Lang): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "–";
  if (field === "kind") return factText[lang].exportKinds[text] ?? "–";
  if (field === "post.role") return roleName(text, lang) ?? "–";
  if (field === "figure.value") return changeValue(text, lang);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? text : `${day}/${month}/${year}`;
}
