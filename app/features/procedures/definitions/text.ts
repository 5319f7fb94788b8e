import { annulmentText } from "#app/features/procedures/definitions/annulment/text.ts";
import { badgeText } from "#app/features/procedures/definitions/badge/text.ts";
import { evaluationText } from "#app/features/procedures/definitions/evaluation/text.ts";
import { rewardText } from "#app/features/procedures/definitions/reward/text.ts";
import { changeText } from "#app/features/procedures/definitions/change/text.ts";
import { admissionText } from "#app/features/procedures/definitions/admission/text.ts";
import { cardText } from "#app/features/procedures/definitions/card/text.ts";
import { cardRecoveryText } from "#app/features/procedures/definitions/card-recovery/text.ts";
import { committeeCongressText } from "#app/features/procedures/definitions/congresses/text.ts";
import { congressText } from "#app/features/procedures/definitions/congress/text.ts";
import { unitDisciplineText } from "#app/features/procedures/definitions/unit-discipline/text.ts";
import { unitRewardText } from "#app/features/procedures/definitions/unit-reward/text.ts";
import { unitReviewText } from "#app/features/procedures/definitions/unit-review/text.ts";
import { officeChangeText } from "#app/features/procedures/definitions/office-change/text.ts";
import { termShiftText } from "#app/features/procedures/definitions/term-shift/text.ts";
import { deathText } from "#app/features/procedures/definitions/death/text.ts";
import { disciplineText } from "#app/features/procedures/definitions/discipline/text.ts";
import { suspensionText } from "#app/features/procedures/definitions/suspension/text.ts";
import { exemptionText } from "#app/features/procedures/definitions/exemption/text.ts";
import { internalTransferText } from "#app/features/procedures/definitions/internal-transfer/text.ts";
import { arrivalText } from "#app/features/procedures/definitions/arrival/text.ts";
import { leavingText } from "#app/features/procedures/definitions/leaving/text.ts";
import { readmissionText } from "#app/features/procedures/definitions/readmission/text.ts";
import { recodingText } from "#app/features/procedures/definitions/recoding/text.ts";
import { recognitionText } from "#app/features/procedures/definitions/recognition/text.ts";
import { removalText } from "#app/features/procedures/definitions/removal/text.ts";
import { supplementText } from "#app/features/procedures/definitions/supplement/text.ts";
import { temporaryExemptionText } from "#app/features/procedures/definitions/temporary-exemption/text.ts";
import { temporaryTransferText } from "#app/features/procedures/definitions/temporary-transfer/text.ts";
import { wrongRecordText } from "#app/features/procedures/definitions/wrong-record/text.ts";
import { transferText } from "#app/features/procedures/definitions/transfer/text.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** The words of every procedure, by its key. */
export const procedureWords: Readonly<Record<string, Record<Lang, ProcedureWords>>> = {
  admission: admissionText,
  readmission: readmissionText,
  recognition: recognitionText,
  change: changeText,
  supplement: supplementText,
  recoding: recodingText,
  wrongRecord: wrongRecordText,
  card: cardText,
  cardRecovery: cardRecoveryText,
  transfer: transferText,
  arrival: arrivalText,
  internalTransfer: internalTransferText,
  temporaryTransfer: temporaryTransferText,
  temporaryExemption: temporaryExemptionText,
  exemption: exemptionText,
  evaluation: evaluationText,
  badge: badgeText,
  reward: rewardText,
  discipline: disciplineText,
  suspension: suspensionText,
  removal: removalText,
  annulment: annulmentText,
  leaving: leavingText,
  death: deathText,
  unitReview: unitReviewText.cell,
  sectionReview: unitReviewText.section,
  grassrootsReview: unitReviewText.grassroots,
  communeReview: unitReviewText.commune,
  unitReward: unitRewardText.cell,
  sectionReward: unitRewardText.section,
  grassrootsReward: unitRewardText.grassroots,
  communeReward: unitRewardText.commune,
  unitDiscipline: unitDisciplineText.cell,
  sectionDiscipline: unitDisciplineText.section,
  grassrootsDiscipline: unitDisciplineText.grassroots,
  communeDiscipline: unitDisciplineText.commune,
  congress: congressText,
  sectionCongress: committeeCongressText.section,
  grassrootsCongress: committeeCongressText.grassroots,
  communeCongress: committeeCongressText.commune,
  officeChange: officeChangeText.cell,
  sectionOfficeChange: officeChangeText.section,
  grassrootsOfficeChange: officeChangeText.grassroots,
  communeOfficeChange: officeChangeText.commune,
  termShift: termShiftText.cell,
  sectionTermShift: termShiftText.section,
  grassrootsTermShift: termShiftText.grassroots,
  communeTermShift: termShiftText.commune,
};
