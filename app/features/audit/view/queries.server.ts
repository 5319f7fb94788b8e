import type { ActorContext } from "#app/features/access/door.server.ts";
import { auditOf, may, type AuditReach } from "#app/features/access/rules.ts";
import { listAnomalies } from "#app/features/audit/anomalies/queries.server.ts";
import type { ShownAnomaly } from "#app/features/audit/anomalies/rules.ts";
import { factLine, type FactLine } from "#app/features/audit/facts/rules.ts";
import { factText } from "#app/features/audit/facts/text.ts";
import {
  listFacts,
  listLatest,
  readActorName,
  readUnitName,
} from "#app/features/audit/queries.server.ts";
import { isOfKind, type FactKind } from "#app/features/audit/rules.ts";
import {
  writePlace,
  type AuditCursor,
  type AuditFilter,
  type StoredFact,
} from "#app/features/audit/schema.ts";
import { auditText } from "#app/features/audit/text.ts";
import { Forbidden } from "#app/lib/errors.ts";

type Context = Pick<ActorContext, "db" | "actor" | "lang" | "now">;

/** A page of the log in words. */
export interface LogView {
  sight: AuditReach["sight"];
  lines: FactLine[];
  /** The filters in force, as the address has them and in words. */
  query: Record<string, string>;
  chips: { key: string; label: string }[];
  /** Addresses' parts of the pages beside this one. */
  older: string | null;
  newer: string | null;
  mayOpenImport: boolean;
}

const SIZE = 50;

/** Reads a page of the log as its reader may see it. */
export async function readLog(
  ctx: Context,
  filter: AuditFilter,
  cursor: AuditCursor,
): Promise<LogView> {
  const { db, actor } = ctx;
  const sight = sightOf(ctx);
  const page = await listFacts(db, actor, filter, cursor, SIZE);
  const query = Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return {
    sight,
    lines: inWords(ctx, page.facts),
    query,
    chips: await chipsOf(ctx, query),
    older: page.older && writePlace(page.older),
    newer: page.newer && writePlace(page.newer),
    mayOpenImport: may(actor, "import.read"),
  };
}

/** The last facts of a kind, for the home page. */
export async function readLast(ctx: Context, kind: FactKind, size: number): Promise<FactLine[]> {
  const acts = Object.keys(factText[ctx.lang].acts).filter((act) => isOfKind(kind, act));
  return inWords(ctx, await listLatest(ctx.db, acts, size));
}

/** What was unusual lately, for pages. */
export async function readAnomalies({ db, actor, now }: Context): Promise<ShownAnomaly[]> {
  const found = await listAnomalies(db, actor, now);
  return found.map((one) => ({ ...one, hour: one.hour?.toISOString() ?? null }));
}

function sightOf({ actor }: Context): AuditReach["sight"] {
  const audit = actor.post === null ? undefined : auditOf(actor.post);
  if (audit === undefined) throw new Forbidden("audit.read");
  return audit.sight;
}

function inWords(ctx: Context, facts: readonly StoredFact[]): FactLine[] {
  const sight = sightOf(ctx);
  return facts.map((fact) => factLine(ctx.actor, sight, fact, ctx.lang));
}

async function chipsOf(
  { db, lang }: Context,
  query: Record<string, string>,
): Promise<LogView["chips"]> {
  const words = auditText[lang];
  const chips: LogView["chips"] = [];
  for (const [key, value] of Object.entries(query)) {
    const text =
      key === "account"
        ? await readActorName(db, value)
        : key === "org"
          ? await readUnitName(db, value)
          : key === "kind"
            ? words.kinds[value as FactKind]
            : key === "import"
              ? words.oneImport
              : value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
    chips.push({ key, label: words.chip(words.filters[key] ?? "", text ?? "–") });
  }
  return chips;
}
