import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { placeInDossier } from "#app/features/procedures/dossier/place/rules.ts";
import type { PaperState } from "#app/features/procedures/dossier/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { typeOfPaper } from "#app/features/procedures/papers/rules.ts";
import { readCase } from "#app/features/procedures/queries.server.ts";
import type { Refusal } from "#app/features/procedures/rules.ts";
import { documentFiles } from "#db/schema/document-files.ts";
import type { ScopedDb } from "#db/scope.server.ts";
import { caseDocumentIds, caseDocumentBytes } from "#seeds/world/documents.ts";

/** The papers for which a step was refused; none when it was refused for something else, too. */
export function lackingIn(refusals: readonly Refusal[]): PaperState[] {
  const [only, ...others] = refusals;
  return others.length === 0 && only?.kind === "papers" ? only.lacking : [];
}

/** Hands in papers of a case of the demo, in a system scope. */
export async function handIn(
  db: ScopedDb,
  actor: Actor,
  caseId: string,
  lacking: readonly Pick<PaperState, "paper">[],
  now: Date,
): Promise<void> {
  const kase = (await readCase(db, caseId))!;
  const place = placeInDossier(actor, kase, definitionOf(kase.procedure)!);
  const used = await db.$count(documentFiles, sql`${documentFiles.caseId} is not null`);
  const content = caseDocumentBytes();
  await db.insert(documentFiles).values(
    lacking.map(({ paper }, index) => ({
      id: caseDocumentIds[used + index]!,
      ...place,
      caseId,
      type: typeOfPaper(paper),
      component: paper,
      name: "ban-chup.pdf",
      size: content.length,
      mime: "application/pdf",
      pages: 1,
      sha256: createHash("sha256").update(content).digest("hex"),
      uploadedBy: actor.accountId,
      uploaderName: actor.displayName,
      uploadedAt: now,
    })),
  );
}
