import { activityStatus } from "#app/codes/activity-status.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure, type Effect } from "#app/features/procedures/definition/rules.ts";
import { fileStates, fileSteps } from "#app/features/procedures/definitions/candidacy/rules.ts";

const { cellSecretary, communeOfficer } = role;
const { outstanding, sympathizer, admissionInProgress, dropped, probationary } = memberStatus.codes;

const becomes = (status: string): Effect => ({
  kind: "set",
  values: { membership_status: { is: status } },
});

/**
 * Admission: from the source list of the cell to the ceremony, after which the person is a probationary
 * member and the probation begins.
 *
 * @source procedures P02; clarification 46
 */
export const admission = procedure({
  key: "admission",
  code: "P02",
  right: "admission",
  about: "member",
  of: [outstanding, sympathizer, admissionInProgress, dropped],
  states: {
    sympathizer: { clock: "open" },
    trained: { clock: "open" },
    ...fileStates,
  },
  steps: [
    {
      key: "recommend",
      from: [],
      to: "sympathizer",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "sympathizerOn", kind: "date" },
        { key: "sympathizerNumber", kind: "text" },
        { key: "proposedBy", kind: "choice", options: ["youthUnion", "union", "members"] },
        { key: "helper", kind: "colleague" },
      ],
      needs: ["isCandidate"],
      effects: [
        {
          kind: "set",
          values: {
            membership_status: { is: sympathizer },
            sympathizer_date: { from: "sympathizerOn" },
          },
        },
      ],
    },
    {
      key: "course",
      from: ["sympathizer"],
      to: "trained",
      by: [communeOfficer],
      hand: "verify",
      papers: [{ paper: "awarenessCertificate" }],
      inputs: [
        { key: "courseOn", kind: "date" },
        { key: "courseNumber", kind: "text" },
      ],
    },
    {
      key: "openFile",
      from: ["trained"],
      to: "fileOpen",
      by: [cellSecretary],
      hand: "propose",
      papers: [{ paper: "application" }, { paper: "biography" }],
      inputs: [
        { key: "applicationOn", kind: "date" },
        { key: "biographyOn", kind: "date" },
      ],
      needs: ["isCandidate", "isOldEnough", "hasSchooling", "isCertificateValid"],
      effects: [becomes(admissionInProgress)],
    },
    {
      key: "dropEarly",
      from: ["sympathizer", "trained"],
      to: "dropped",
      by: [cellSecretary],
      hand: "propose",
      reason: true,
      effects: [becomes(dropped)],
    },
    ...fileSteps({
      person: ["isCandidate"],
      decided: [{ kind: "set", values: { biography_number: { by: "biographyNumber" } } }],
      ended: [
        {
          kind: "set",
          values: { membership_status: { by: "endedStatus" }, biography_number: { is: null } },
        },
      ],
      dropped: [becomes(dropped)],
      admitted: [
        {
          kind: "set",
          values: {
            membership_status: { is: probationary },
            activity_status: { is: activityStatus.codes.active },
            admission_decision_date: { from: "decisionOn" },
            admission_decision_number: { from: "decisionNumber" },
            admission_decision_authority: { by: "decidedBy" },
            admission_ceremony_date: { from: "ceremonyOn" },
            admission_cell_text: { by: "cellName" },
            introducer_1: { by: "firstIntroducer" },
            introducer_2: { by: "secondIntroducer" },
            dues_group: { from: "duesGroup" },
          },
        },
        {
          kind: "enterParty",
          on: { from: "ceremonyOn" },
          reason: { is: increaseReason.codes.admission },
        },
      ],
    }),
  ],
});
