import { duesGroup } from "#app/codes/dues-group.ts";
import { role } from "#app/features/access/roles.ts";
import type {
  Clock,
  Effect,
  Input,
  State,
  Step,
} from "#app/features/procedures/definition/rules.ts";
import { answers, relatives } from "#app/features/procedures/places/rules.ts";
import type { Need } from "#app/features/procedures/needs/rules.ts";

const { cellSecretary, grassrootsSecretary, grassrootsOfficer } = role;
const { communeOfficer, communeLeader, provinceOfficer, provinceLeader } = role;

/** What differs between a first admission and a re-admission. */
export interface AdmissionKind {
  /** Who may be admitted in this way; asked again at every vote and decision. */
  person: readonly Need[];
  decided: readonly Effect[];
  admitted: readonly Effect[];
  /** The candidacy goes on without a case: not passed, or annulled. */
  ended: readonly Effect[];
  /** The person is taken off the source list. */
  dropped: readonly Effect[];
}

/** From the vote of the cell to the decision, with the time that may be added once. */
const decisionClock: Clock = {
  figure: "admission.decide_working_days",
  unit: "workingDays",
  from: "meetingOn",
  remind: "admission.decide_remind_days",
  longer: { figure: "admission.decide_extension_working_days", once: "extendedOn" },
};

/** A request about the candidate or a relative, to one place. */
const askedPlace: readonly Input[] = [
  { key: "about", kind: "choice", options: relatives },
  { key: "place", kind: "text" },
  { key: "requestedOn", kind: "date" },
  { key: "places", kind: "kept", by: "placesAsked" },
  { key: "oldestRequest", kind: "kept", by: "oldestAsked" },
];

/** Why a decision is annulled before the ceremony. @source procedures P02 */
/** What a decision to admit says, whoever decides. */
const decided: readonly Input[] = [
  { key: "decisionNumber", kind: "text" },
  { key: "decisionOn", kind: "date" },
  { key: "biographyNumber", kind: "biographyNumber", optional: true },
  { key: "biographyGround", kind: "text", optional: true, when: "hasNoBlock" },
  { key: "ceremonyFrom", kind: "kept", by: "ceremonyFrom" },
];

/** Asked of the number that a decision gives. */
const numberNeeds = [
  "biographyNumberFits",
  "biographyNumberOfBlock",
  "biographyNumberIsFree",
  "biographyNumberHasGround",
] as const satisfies readonly Need[];

const annulGrounds = ["died", "violated", "moved"] as const;

/** From the open file to the ceremony. */
export const fileStates = {
  fileOpen: {},
  verifying: {
    clock: {
      figure: "admission.verification_reply_working_days",
      unit: "workingDays",
      from: "oldestRequest",
    },
  },
  verified: {},
  opinionsDone: {},
  cellPassed: { clock: decisionClock },
  cellFailed: {},
  sectionDone: { clock: decisionClock },
  returned: {},
  mustRevote: {},
  grassrootsPassed: { clock: decisionClock },
  delegated: { clock: decisionClock },
  submitted: { clock: decisionClock },
  consentAsked: { clock: decisionClock },
  consentAppraised: { clock: decisionClock },
  decided: {
    clock: {
      figure: "admission.ceremony_working_days",
      unit: "workingDays",
      from: "ceremonyFrom",
      remind: "admission.ceremony_remind_days",
    },
  },
  annulAsked: {},
  admitted: { end: "done" },
  refused: { end: "refused" },
  annulled: { end: "cancelled" },
  dropped: { end: "cancelled" },
} as const satisfies Record<string, State>;

/** A state of the file. */
export type FileState = keyof typeof fileStates;

/**
 * The steps from the open file to the ceremony, the same for a first admission and a re-admission.
 *
 * @source procedures P02; clarification 46 (grassroots votes)
 */
export function fileSteps(kind: AdmissionKind): Step<FileState>[] {
  return [
    {
      key: "request",
      from: ["fileOpen"],
      to: "verifying",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "application" },
        { paper: "biography" },
        { paper: "identityPaper" },
        { paper: "diploma" },
      ],
      inputs: askedPlace,
    },
    {
      key: "askPlace",
      from: ["verifying"],
      to: "verifying",
      by: [communeOfficer],
      hand: "verify",
      inputs: askedPlace,
      aside: true,
    },
    {
      key: "recordReply",
      from: [{ state: "verifying", when: "waitsForReply" }],
      to: "verifying",
      by: [communeOfficer],
      hand: "verify",
      inputs: [
        { key: "answeredPlace", kind: "place" },
        { key: "answeredOn", kind: "date" },
        { key: "answer", kind: "choice", options: answers },
        { key: "answerNote", kind: "longText", optional: true },
        { key: "places", kind: "kept", by: "placesAnswered" },
        { key: "oldestRequest", kind: "kept", by: "oldestUnanswered" },
      ],
      needs: ["replyIsLater"],
    },
    {
      key: "verify",
      from: ["verifying"],
      to: "verified",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "verificationReplies" }],
      inputs: [
        { key: "isFamilyVerified", kind: "flag" },
        { key: "verification", kind: "longText" },
      ],
      needs: ["everyPlaceReplied", "familyIsVerified"],
    },
    {
      key: "opinions",
      from: ["verified", "mustRevote"],
      to: "opinionsDone",
      by: [cellSecretary],
      hand: "propose",
      papers: [{ paper: "opinions" }, { paper: "introducerLetter" }, { paper: "backing" }],
      inputs: [
        { key: "residenceOn", kind: "date" },
        { key: "introducer", kind: "colleague" },
        { key: "introducerSince", kind: "month" },
        { key: "backing", kind: "choice", options: ["youthUnion", "union", "secondMember"] },
        { key: "secondIntroducer", kind: "colleague", optional: true },
        { key: "secondSince", kind: "month", optional: true },
      ],
      needs: ["introducerKnowsLong", "secondIntroducerIsNamed"],
    },
    {
      key: "vote",
      from: ["opinionsDone"],
      to: "cellPassed",
      otherwise: "cellFailed",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "meetingOn", kind: "date" },
        { key: "resolutionNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "cell", majority: "twoThirds" },
      ],
      needs: [...kind.person, "isOldEnough"],
    },
    {
      key: "again",
      from: ["cellFailed", "returned"],
      to: "opinionsDone",
      by: [cellSecretary],
      hand: "propose",
    },
    {
      key: "section",
      from: [{ state: "cellPassed", when: "hasSection" }],
      to: "sectionDone",
      by: [grassrootsSecretary, grassrootsOfficer],
      isOfSection: true,
      hand: "record",
      papers: [{ paper: "cellResolution", madeAt: ["vote"] }],
      inputs: [
        { key: "sectionOn", kind: "date" },
        { key: "sectionOpinion", kind: "longText" },
      ],
      needs: ["sectionAfterCell"],
    },
    {
      key: "grassrootsVote",
      from: ["sectionDone", { state: "cellPassed", when: "hasGrassrootsAlone" }],
      to: "grassrootsPassed",
      otherwise: "returned",
      by: [grassrootsSecretary, grassrootsOfficer],
      hand: "record",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "sectionOpinion", when: "hasSection", madeAt: ["section"] },
      ],
      inputs: [
        { key: "grassrootsOn", kind: "date" },
        { key: "grassrootsNumber", kind: "text" },
        { key: "vote", kind: "vote", of: "committee", majority: "twoThirds" },
      ],
      needs: ["grassrootsAfterCell"],
    },
    {
      key: "submit",
      from: ["grassrootsPassed", { state: "cellPassed", when: "noGrassroots" }],
      to: "submitted",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "sectionOpinion", when: "hasSection", madeAt: ["section"] },
        { paper: "grassrootsResolution", when: "hasGrassroots", madeAt: ["grassrootsVote"] },
      ],
      inputs: [{ key: "isFileComplete", kind: "flag" }],
      needs: ["fileIsComplete", "isNoDuplicate"],
    },
    {
      key: "return",
      from: ["grassrootsPassed", "sectionDone", "cellPassed", "delegated"],
      to: "returned",
      by: [communeOfficer],
      hand: "verify",
      reason: true,
    },
    {
      key: "delegate",
      from: ["sectionDone", { state: "cellPassed", when: "hasGrassrootsAlone" }],
      to: "delegated",
      by: [communeOfficer],
      hand: "verify",
      papers: [
        { paper: "cellResolution", madeAt: ["vote"] },
        { paper: "sectionOpinion", when: "hasSection", madeAt: ["section"] },
      ],
      inputs: [
        { key: "delegationNumber", kind: "text" },
        { key: "delegatedOn", kind: "date" },
        { key: "isFileComplete", kind: "flag" },
      ],
      needs: ["fileIsComplete", "isNoDuplicate", "needsNoConsent"],
      aside: true,
    },
    {
      key: "decideDelegated",
      from: ["delegated"],
      to: "decided",
      otherwise: "refused",
      by: [grassrootsSecretary],
      hand: "approve",
      inputs: [...decided, { key: "vote", kind: "vote", of: "committee", majority: "twoThirds" }],
      needs: [
        ...kind.person,
        "isNoDuplicate",
        "needsNoConsent",
        "decidedAfterCell",
        ...numberNeeds,
      ],
      effects: kind.decided,
      lost: kind.ended,
    },
    {
      key: "sendBack",
      from: ["submitted"],
      to: "returned",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "askConsent",
      from: [{ state: "submitted", when: "lacksConsent" }],
      to: "consentAsked",
      by: [communeOfficer],
      hand: "verify",
      inputs: [{ key: "consentAskedOn", kind: "date" }],
    },
    {
      key: "appraiseConsent",
      from: ["consentAsked"],
      to: "consentAppraised",
      by: [provinceOfficer],
      hand: "verify",
    },
    {
      key: "consent",
      from: ["consentAppraised"],
      to: "submitted",
      by: [provinceLeader],
      hand: "approve",
      inputs: [
        { key: "consentNumber", kind: "text" },
        { key: "consentOn", kind: "date" },
      ],
    },
    {
      key: "refuseConsent",
      from: ["consentAppraised"],
      to: "refused",
      by: [provinceLeader],
      hand: "approve",
      reason: true,
      effects: kind.ended,
    },
    {
      key: "decide",
      from: [{ state: "submitted", when: "hasConsent" }],
      to: "decided",
      otherwise: "refused",
      by: [communeLeader],
      hand: "approve",
      inputs: [...decided, { key: "vote", kind: "vote", of: "standing", majority: "ordinary" }],
      needs: [
        ...kind.person,
        "isNoDuplicate",
        "consentIsThere",
        "decidedAfterCell",
        ...numberNeeds,
      ],
      effects: kind.decided,
      lost: kind.ended,
    },
    {
      key: "extend",
      from: ["submitted"],
      to: "submitted",
      by: [communeLeader],
      hand: "approve",
      inputs: [{ key: "extendedOn", kind: "kept", by: "today" }],
      needs: ["notExtendedYet"],
      reason: true,
    },
    {
      key: "receiveDecision",
      from: ["decided"],
      to: "decided",
      by: [cellSecretary],
      hand: "record",
      inputs: [
        { key: "receivedOn", kind: "date" },
        { key: "ceremonyFrom", kind: "kept", by: "ceremonyFrom" },
      ],
      needs: ["receivedAfterDecision"],
      aside: true,
    },
    {
      key: "ceremony",
      from: ["decided"],
      to: "admitted",
      by: [cellSecretary],
      hand: "record",
      papers: [{ paper: "admissionDecision", madeAt: ["decide", "decideDelegated"] }],
      inputs: [
        { key: "ceremonyOn", kind: "date" },
        { key: "probationHelper", kind: "colleague" },
        { key: "duesGroup", kind: "code", list: duesGroup },
        { key: "lateConsentNumber", kind: "text", optional: true },
      ],
      needs: [...kind.person, "ceremonyAfterDecision", "ceremonyInTime"],
      effects: [
        ...kind.admitted,
        {
          kind: "openCase",
          procedure: "recognition",
          values: { helper: { from: "probationHelper" } },
        },
      ],
    },
    {
      key: "askAnnul",
      from: ["decided"],
      to: "annulAsked",
      by: [cellSecretary],
      hand: "propose",
      inputs: [{ key: "annulGround", kind: "choice", options: annulGrounds }],
      reason: true,
    },
    {
      key: "confirmAnnul",
      from: ["annulAsked"],
      to: "annulled",
      by: [communeLeader],
      hand: "approve",
      inputs: [
        { key: "annulNumber", kind: "text" },
        { key: "annulOn", kind: "date" },
      ],
      effects: kind.ended,
    },
    {
      key: "keepDecision",
      from: ["annulAsked"],
      to: "decided",
      by: [communeLeader],
      hand: "approve",
      reason: true,
    },
    {
      key: "annul",
      from: ["decided"],
      to: "annulled",
      by: [communeLeader],
      hand: "approve",
      reason: true,
      effects: kind.ended,
    },
    {
      key: "expire",
      from: [
        "cellPassed",
        "sectionDone",
        "grassrootsPassed",
        "delegated",
        "submitted",
        "consentAsked",
        "consentAppraised",
      ],
      to: "mustRevote",
      by: "system",
      hand: "record",
      after: { figure: "admission.file_inactive_months", unit: "months", from: "meetingOn" },
    },
    {
      key: "expireUnvoted",
      from: ["opinionsDone", "cellFailed", "returned"],
      to: "mustRevote",
      by: "system",
      hand: "record",
      after: { figure: "admission.file_inactive_months", unit: "months" },
    },
    {
      key: "drop",
      from: [
        "fileOpen",
        "verifying",
        "verified",
        "opinionsDone",
        "cellFailed",
        "returned",
        "mustRevote",
      ],
      to: "dropped",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
      effects: kind.dropped,
    },
  ];
}
