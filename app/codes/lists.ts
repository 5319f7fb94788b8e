import { absenceReason } from "#app/codes/absence-reason.ts";
import { academicDegree } from "#app/codes/academic-degree.ts";
import { academicTitle } from "#app/codes/academic-title.ts";
import { activityStatus } from "#app/codes/activity-status.ts";
import { appealResult } from "#app/codes/appeal-result.ts";
import { badgeMode } from "#app/codes/badge-mode.ts";
import { badgeRound } from "#app/codes/badge-round.ts";
import { cardGeneration } from "#app/codes/card-generation.ts";
import { cardStatus } from "#app/codes/card-status.ts";
import { cccdBirthProvince } from "#app/codes/cccd-birth-province.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { documentType } from "#app/codes/document-type.ts";
import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { educationGeneral } from "#app/codes/education-general.ts";
import { educationProfessional } from "#app/codes/education-professional.ts";
import { ethnicGroup } from "#app/codes/ethnic-group.ts";
import { evaluationGrade } from "#app/codes/evaluation-grade.ts";
import { exitReason } from "#app/codes/exit-reason.ts";
import { familyRelation } from "#app/codes/family-relation.ts";
import { foreignLanguage } from "#app/codes/foreign-language.ts";
import { foreignLanguageLevel } from "#app/codes/foreign-language-level.ts";
import { gender } from "#app/codes/gender.ts";
import { governmentPositionGroup } from "#app/codes/government-position-group.ts";
import { healthStatus } from "#app/codes/health-status.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { itLevel } from "#app/codes/it-level.ts";
import { maritalStatus } from "#app/codes/marital-status.ts";
import { meetingType } from "#app/codes/meeting-type.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import { nationalDbMatch } from "#app/codes/national-db-match.ts";
import { occupationGroup } from "#app/codes/occupation-group.ts";
import { orgChangeType } from "#app/codes/org-change-type.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { orgSector } from "#app/codes/org-sector.ts";
import { orgType } from "#app/codes/org-type.ts";
import { partyAgeGapKind } from "#app/codes/party-age-gap-kind.ts";
import { partyBadge } from "#app/codes/party-badge.ts";
import { partyPosition } from "#app/codes/party-position.ts";
import { policyFamily } from "#app/codes/policy-family.ts";
import { politicalTheoryLevel } from "#app/codes/political-theory-level.ts";
import { positionBasis } from "#app/codes/position-basis.ts";
import { religion } from "#app/codes/religion.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import { trainingKind } from "#app/codes/training-kind.ts";
import { trainingMode } from "#app/codes/training-mode.ts";
import { transferType } from "#app/codes/transfer-type.ts";

/** Every code list of record format 3.0 by its name. */
export const codeLists = {
  absence_reason: absenceReason,
  academic_degree: academicDegree,
  academic_title: academicTitle,
  activity_status: activityStatus,
  appeal_result: appealResult,
  badge_mode: badgeMode,
  badge_round: badgeRound,
  card_generation: cardGeneration,
  card_status: cardStatus,
  cccd_birth_province: cccdBirthProvince,
  discipline_form: disciplineForm,
  document_type: documentType,
  dues_exemption: duesExemption,
  dues_group: duesGroup,
  education_general: educationGeneral,
  education_professional: educationProfessional,
  ethnic_group: ethnicGroup,
  evaluation_grade: evaluationGrade,
  exit_reason: exitReason,
  family_relation: familyRelation,
  foreign_language: foreignLanguage,
  foreign_language_level: foreignLanguageLevel,
  gender: gender,
  government_position_group: governmentPositionGroup,
  health_status: healthStatus,
  increase_reason: increaseReason,
  it_level: itLevel,
  marital_status: maritalStatus,
  meeting_type: meetingType,
  member_status: memberStatus,
  national_db_match: nationalDbMatch,
  occupation_group: occupationGroup,
  org_change_type: orgChangeType,
  org_membership_kind: orgMembershipKind,
  org_sector: orgSector,
  org_type: orgType,
  party_age_gap_kind: partyAgeGapKind,
  party_badge: partyBadge,
  party_position: partyPosition,
  policy_family: policyFamily,
  political_theory_level: politicalTheoryLevel,
  position_basis: positionBasis,
  religion: religion,
  reward_form: rewardForm,
  training_kind: trainingKind,
  training_mode: trainingMode,
  transfer_type: transferType,
} as const;

/** Name of a code list. */
export type CodeListName = keyof typeof codeLists;
