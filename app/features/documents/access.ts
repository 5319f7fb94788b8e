import { documentType } from "#app/codes/document-type.ts";
import { may, type Actor } from "#app/features/access/rules.ts";
import { isSensitiveType } from "#app/features/documents/rules.ts";
import { sightOf, type Sight, type Subject } from "#app/features/members/access.ts";

/** What of a document decides who may do what with it. */
export interface DocumentSubject {
  type: string;
  memberId: string | null;
  caseId: string | null;
  orgPos: bigint;
  uploadedBy: string;
}

const { medicalEvidence } = documentType.codes;
/** No member has this id: a document of a case alone is nobody's own. */
const NOBODY = "";

/**
 * Whether files of a type are for this sight: the owner's own without sensitive ones; for the secretary of the
 * cell discipline, and medical evidence inside a case only; for restricted sight no sensitive ones.
 *
 * @source roles §4.1 "Upload, read dossier files", §5
 */
export function isTypeSeen(sight: Sight, type: string, isInCase: boolean): boolean {
  if (sight === "none" || sight === "public" || sight === "colleague") return false;
  if (!isSensitiveType(type) || sight === "whole") return true;
  return sight === "cellSecretary" && (type !== medicalEvidence || isInCase);
}

/** How the actor looks at a dossier; one's own is everybody's, whatever the post. */
export const dossierSight = (actor: Actor, { memberId, orgPos }: DossierSubject): Sight =>
  sightOf(actor, { id: memberId ?? NOBODY, orgPos } satisfies Subject);

/** Whose dossier it is: of a member, or of a case that stands somewhere. */
export type DossierSubject = Pick<DocumentSubject, "memberId" | "orgPos">;

/** Whether the actor may open a document and hand one in like it. */
export function mayOpen(actor: Actor, one: Omit<DocumentSubject, "uploadedBy">): boolean {
  const sight = dossierSight(actor, one);
  const isOwn = sight === "own";
  return (isOwn || may(actor, "document.read")) && isTypeSeen(sight, one.type, one.caseId !== null);
}

/** The types that the actor may hand in for a dossier, in list order. */
export function typesToKeep(actor: Actor, subject: DossierSubject, isInCase: boolean): string[] {
  const caseId = isInCase ? "case" : null;
  return documentType.entries
    .map(({ code }) => code)
    .filter((type) => mayOpen(actor, { ...subject, type, caseId }));
}

/** Whether the actor may open the dossier of a member at all. */
export const mayOpenDossier = (actor: Actor, subject: DossierSubject): boolean =>
  may(actor, "document.read") && typesToKeep(actor, subject, false).length > 0;

/** Whether the actor may say that a document is wrong: officers of the branch, nobody about the own dossier (S2). */
export const mayReturn = (actor: Actor, one: DocumentSubject): boolean =>
  mayOpen(actor, one) && dossierSight(actor, one) !== "own";

/** Whether the actor may take a document out: like that, and whoever handed it in. */
export const mayRemove = (actor: Actor, one: DocumentSubject): boolean =>
  mayOpen(actor, one) && (dossierSight(actor, one) !== "own" || one.uploadedBy === actor.accountId);
