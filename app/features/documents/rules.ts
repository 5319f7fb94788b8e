import { documentType, sensitiveDocumentTypes } from "#app/codes/document-type.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { DocumentFault } from "#app/features/documents/inspection/rules.ts";
import { today } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { UploadFault } from "#app/lib/upload.ts";
import { plainKey } from "#app/lib/vietnamese.ts";

/** Why a document was not taken: while it came, by its content, or by the scanner. */
export type TakeFault = UploadFault | DocumentFault | "infected" | "scannerAway";
/** The status of the answer to a document that was not taken, or to a form that was not filled in. */
export function faultStatus(fault: TakeFault | null): number {
  return (fault === null ? undefined : statuses[fault]) ?? 422;
}

const statuses: Partial<Record<TakeFault, number>> = {
  tooLarge: 413,
  noSpace: 507,
  scannerAway: 503,
};

/** The sentence for each. */
export type TakeWords = Record<TakeFault, string>;

/** What can be wrong with a document that is there. */
export type WrongReason = "returned" | "sealed";

/** The parts of a document that decide whether it will do. */
export interface DocumentState {
  id: string;
  type: string;
  wrongNote: string | null;
  sealedAt: Date | string | null;
  replacedBy: string | null;
}

/** What a dossier needs: a type of document, and what people call it here. */
export interface RequiredComponent {
  type: string;
  label: string;
}

/** Whether a needed document is there, and why not. */
export type ComponentState = RequiredComponent &
  (
    | { state: "present"; documentId: string }
    | { state: "missing" }
    | { state: "wrong"; documentId: string; reason: WrongReason; note: string | null }
  );

/** A dossier against what it needs. */
export interface ComponentCheck {
  components: ComponentState[];
  /** Whether nothing is missing or wrong. */
  isComplete: boolean;
}

/** Why a document will not do; null when it will. */
export function wrongReason({ wrongNote, sealedAt }: DocumentState): WrongReason | null {
  if (sealedAt !== null) return "sealed";
  return wrongNote === null ? null : "returned";
}

/**
 * Checks a dossier: for each needed document whether one that will do is there, one is there that will not, or
 * none is.
 *
 * @param required  in the order in which they are asked for; a type that stands twice needs two documents
 * @param present   documents of the dossier, the newest first; replaced ones do not count
 * @returns a line for each needed document, in the same order
 */
export function checkComponents(
  required: readonly RequiredComponent[],
  present: readonly DocumentState[],
): ComponentCheck {
  const free = present.filter(({ replacedBy }) => replacedBy === null);
  const good = free.filter((one) => wrongReason(one) === null);
  const bad = free.filter((one) => wrongReason(one) !== null);
  const take = (from: DocumentState[], type: string): DocumentState | undefined => {
    const at = from.findIndex((one) => one.type === type);
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  const components = required.map((one): ComponentState => {
    const right = take(good, one.type);
    if (right) return { ...one, state: "present", documentId: right.id };
    const wrong = take(bad, one.type);
    if (wrong === undefined) return { ...one, state: "missing" };
    const { id: documentId, wrongNote: note } = wrong;
    return { ...one, state: "wrong", documentId, reason: wrongReason(wrong)!, note };
  });
  return { components, isComplete: components.every(({ state }) => state === "present") };
}

const { codes } = documentType;
const untilAdmission = [
  codes.application,
  codes.applicantBiography,
  codes.introducerLetter,
  codes.opinions,
  codes.sympathizerCertificate,
  codes.cellResolution,
  codes.admissionDecision,
  codes.memberBiography,
  codes.memberForm,
];
const untilRecognition = [
  codes.newMemberCertificate,
  codes.selfReview,
  codes.helperAssessment,
  codes.recognitionDecision,
];

/**
 * What the dossier of a member holds at least: of a probationary one the papers of the admission, of an official
 * one those of the recognition, too; of anybody else nothing is asked. The resolution of a grassroots committee is
 * left out, since many cells have none above them.
 *
 * @param status  code of the list `member_status`
 * @source record format 3.0 §2 "Paper dossier after official recognition"
 */
export function dossierComponents(status: string, lang: Lang): RequiredComponent[] {
  const types =
    status === memberStatus.codes.official
      ? [...untilAdmission, ...untilRecognition]
      : status === memberStatus.codes.probationary
        ? untilAdmission
        : [];
  return types.map((type) => ({ type, label: typeLabel(type, lang) }));
}

/** Whether files of a type are sensitive data. */
export const isSensitiveType = (type: string): boolean => sensitiveDocumentTypes.includes(type);

/** What a type is called; an unknown one is called other. */
export function typeLabel(type: string, lang: Lang): string {
  const entry = documentType.entries.find(({ code }) => code === type);
  return (entry ?? documentType.keyed.other).label[lang];
}

const ends: Record<string, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};
const LONGEST_STEM = 60;

/**
 * The name under which a document is saved: the words of its type and the day it was handed in, in plain letters;
 * nothing of a person and nothing that somebody typed.
 */
export function downloadName(type: string, mime: string, uploadedAt: Date): string {
  const words = typeLabel(type, "vi").replace(/\(.*?\)/g, "");
  const stem = plainKey(words)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, "");
  const day = today(uploadedAt).replaceAll("-", "");
  return `${stem}-${day}.${ends[mime] ?? "bin"}`;
}
