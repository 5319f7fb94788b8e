import { activityStatus } from "#app/codes/activity-status.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { role } from "#app/features/access/roles.ts";
import { procedure } from "#app/features/procedures/definition/rules.ts";
import { formerExits } from "#app/features/procedures/needs/admission/rules.ts";
import { fileStates, fileSteps } from "#app/features/procedures/definitions/candidacy/rules.ts";

const { cellSecretary } = role;
const { expelled, nameRemoved, leftOnRequest, probationary } = memberStatus.codes;

/**
 * Re-admission of somebody who left: the same record with a new cycle, and always the consent of the
 * provincial standing committee.
 *
 * @source procedures P02, "Re-admission"; V-D-09
 */
export const readmission = procedure({
  key: "readmission",
  code: "P02",
  right: "admission",
  about: "member",
  of: [expelled, nameRemoved, leftOnRequest],
  states: fileStates,
  steps: [
    {
      key: "apply",
      from: [],
      to: "fileOpen",
      by: [cellSecretary],
      hand: "propose",
      inputs: [
        { key: "applicationOn", kind: "date" },
        { key: "biographyOn", kind: "date" },
        { key: "helper", kind: "colleague" },
        { key: "formerExit", kind: "choice", options: formerExits },
        { key: "recordClearedOn", kind: "date", optional: true },
      ],
      needs: [
        "isFormerMember",
        "hasWaited",
        "mayComeBack",
        "isOldEnough",
        "formerExitAllows",
        "recordIsCleared",
        "leftInHardship",
      ],
    },
    ...fileSteps({
      person: ["isFormerMember", "hasWaited", "mayComeBack"],
      decided: [{ kind: "set", values: { biography_number: { by: "biographyNumber" } } }],
      ended: [],
      dropped: [],
      admitted: [
        {
          kind: "set",
          values: {
            membership_status: { is: probationary },
            activity_status: { is: activityStatus.codes.active },
            readmission_date: { from: "ceremonyOn" },
            dues_group: { from: "duesGroup" },
          },
        },
        {
          kind: "enterParty",
          on: { from: "ceremonyOn" },
          reason: { is: increaseReason.codes.readmission },
        },
      ],
    }),
  ],
});
