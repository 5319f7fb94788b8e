import { may, type Actor } from "#app/features/access/rules.ts";
import { mayOpen, typesToKeep } from "#app/features/documents/access.ts";
import { documentLine, type DocumentLine } from "#app/features/documents/line/rules.ts";
import { listDocuments } from "#app/features/documents/queries.server.ts";
import {
  componentLabel,
  mayHandIn,
  paperChoices,
  paperLines,
  type PaperLine,
} from "#app/features/procedures/dossier/view/rules.ts";
import { endsUnder } from "#app/features/procedures/hands/rules.ts";
import { placeInDossier } from "#app/features/procedures/dossier/place/rules.ts";
import type { OpenedCase } from "#app/features/procedures/view/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The dossier of a case as its reader sees it. */
export interface DossierView {
  /** What the next step asks for. */
  papers: PaperLine[];
  /** Documents of the case that the reader may open, replaced ones among them. */
  lines: DocumentLine[];
  /** What the reader may hand in; none where the case is over or the reader takes no step of it. */
  choices: { value: string; label: string }[];
}

/** Reads the dossier of a case for its page. */
export async function readDossier(
  db: ScopedDb,
  actor: Actor,
  { stored, state, facts }: OpenedCase,
  lang: Lang,
): Promise<DossierView> {
  const all = await listDocuments(db, { caseId: stored.id });
  const seen = all.filter((one) => mayOpen(actor, one));
  const isOver = stored.closedOn !== null;
  const papers = isOver ? [] : paperLines(state, facts, lang);
  const openable = new Set(seen.map(({ id }) => id));
  const ends = endsUnder(state.ends, state.definition, facts);
  const hands = !isOver && may(actor, "document.keep") && mayHandIn(actor, state.definition, ends);
  const types = hands
    ? typesToKeep(actor, placeInDossier(actor, stored, state.definition), true)
    : [];
  return {
    papers: papers.map((one) => ({
      ...one,
      documentId: one.documentId !== null && openable.has(one.documentId) ? one.documentId : null,
    })),
    lines: seen.map((one) => {
      const line = documentLine(one, lang);
      return { ...line, label: componentLabel(one.component, lang) ?? line.label };
    }),
    choices: paperChoices(state.definition, papers, types, lang),
  };
}
