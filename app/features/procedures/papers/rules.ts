import { documentType } from "#app/codes/document-type.ts";
import type { ParameterKey } from "#app/codes/parameters.ts";
import type { Condition } from "#app/features/procedures/conditions/rules.ts";

/** A paper that procedures ask for. */
export interface Paper {
  /** Code of `document_type` under which it is kept. */
  type: string;
  /** One that lies in the dossier of the member counts, too: it was handed in once and for all. */
  lasting?: true;
  /** For how many months it can be used, from the day written beside it. */
  validity?: ParameterKey;
}

const { codes } = documentType;

/**
 * Papers that steps of procedures need, by name; what people call them stands in the text of the dossier under the same name.
 *
 * @source procedures P02 to P13, "Required documents" and the forms index; record format 3.0, code list document_type
 */
export const papers = {
  awarenessCertificate: {
    type: codes.sympathizerCertificate,
    lasting: true,
    validity: "admission.awareness_certificate_valid_months",
  },
  application: { type: codes.application },
  biography: { type: codes.applicantBiography },
  identityPaper: { type: codes.other },
  diploma: { type: codes.diploma, lasting: true },
  verificationReplies: { type: codes.other },
  opinions: { type: codes.opinions },
  introducerLetter: { type: codes.introducerLetter },
  backing: { type: codes.introducerLetter },
  admissionDecision: { type: codes.admissionDecision },
  cellResolution: { type: codes.cellResolution },
  sectionOpinion: { type: codes.other },
  grassrootsResolution: { type: codes.grassrootsResolution },
  newMemberCertificate: { type: codes.newMemberCertificate, lasting: true },
  selfReview: { type: codes.selfReview },
  helperAssessment: { type: codes.helperAssessment },
  transferGround: { type: codes.other },
  introductionLetter: { type: codes.introductionLetter },
  returnSlip: { type: codes.other },
  hostRemarks: { type: codes.other },
  cardList: { type: codes.other },
  lossAccount: { type: codes.selfReview },
  cardDecision: { type: codes.other },
  exemptionRequest: { type: codes.other },
  medicalEvidence: { type: codes.medicalEvidence },
  deathCertificate: { type: codes.deathCertificate, lasting: true },
  familyRequest: { type: codes.other },
  badgeDecision: { type: codes.other },
  achievementReport: { type: codes.other },
  rewardDecision: { type: codes.rewardDecision },
  violationEvidence: { type: codes.other },
  disciplineDecision: { type: codes.disciplineDecision },
  announcementMinutes: { type: codes.other },
  suspensionGround: { type: codes.other },
  removalEvidence: { type: codes.other },
  appealLetter: { type: codes.other },
  leavingRequest: { type: codes.other },
  irregularityEvidence: { type: codes.other },
  changeEvidence: { type: codes.other },
  politicalReport: { type: codes.other },
  personnelPlan: { type: codes.other },
  congressMinutes: { type: codes.other },
  ballotMinutes: { type: codes.other },
} as const satisfies Record<string, Paper>;

/** The name of a paper. */
export type PaperName = keyof typeof papers;

/** Whether something is the name of a paper. */
export const isPaperName = (name: string): name is PaperName => Object.hasOwn(papers, name);

/** Code of `document_type` under which a paper is kept. */
export const typeOfPaper = (name: PaperName): string => papers[name].type;

/** A paper that a step needs; `madeAt` names the steps with which the program itself issues it. */
export interface PaperNeed {
  paper: PaperName;
  when?: Condition;
  madeAt?: readonly string[];
}
