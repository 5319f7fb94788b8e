import { academicDegree } from "#app/codes/academic-degree.ts";
import { documentType } from "#app/codes/document-type.ts";
import { educationProfessional } from "#app/codes/education-professional.ts";
import { healthStatus } from "#app/codes/health-status.ts";
import { occupationGroup } from "#app/codes/occupation-group.ts";
import { policyFamily } from "#app/codes/policy-family.ts";
import { religion } from "#app/codes/religion.ts";
import { type Check, report, rowsOf } from "#app/record/checks/finding.ts";
import { faultsOf } from "#app/lib/vietnamese.ts";

const degrees = academicDegree.codes;
const levels = educationProfessional.codes;
const policy = policyFamily.codes;

/** The least professional level that goes with a degree. @source code lists academic_degree, education_professional */
const levelOfDegree: Readonly<Record<string, string>> = {
  [degrees.bachelor]: levels.university,
  [degrees.engineer]: levels.university,
  [degrees.physician]: levels.university,
  [degrees.pharmacist]: levels.university,
  [degrees.architect]: levels.university,
  [degrees.bachelorOfLaws]: levels.university,
  [degrees.specialistOne]: levels.master,
  [degrees.specialistTwo]: levels.doctorate,
  [degrees.master]: levels.master,
  [degrees.doctor]: levels.doctorate,
  [degrees.doctorOfScience]: levels.doctorate,
};

const ownerGroups: ReadonlySet<string> = new Set([
  occupationGroup.codes.enterpriseLeader,
  occupationGroup.codes.otherLabor,
]);
const invalidClasses: ReadonlySet<string> = new Set([
  policy.warInvalid1,
  policy.warInvalid2,
  policy.warInvalid3,
  policy.warInvalid4,
]);

/** V-F-15 and V-F-13: the name, and values that contradict each other. @source fields.csv column `validation`, clarification 14 */
export function checkConsistency(check: Check): void {
  const { values } = check;
  checkName(check);
  checkEducation(check);
  if (values.religion_note && values.religion === religion.codes.none) {
    report(check, "V-F-13", "W", "religion_note", { case: "religion" });
  }
  if (
    values.is_private_business_owner === true &&
    values.occupation_group &&
    !ownerGroups.has(values.occupation_group)
  ) {
    report(check, "V-F-13", "W", "is_private_business_owner", { case: "owner" });
  }
  if (values.war_invalid_class && !invalidClasses.has(values.war_invalid_class)) {
    report(check, "V-F-13", "W", "war_invalid_class", { case: "invalidClass" });
  }
  if (values.health_status === healthStatus.codes.criticalIllness && !hasMedicalEvidence(check)) {
    report(check, "V-F-13", "W", "health_status", { case: "medicalEvidence" });
  }
}

/** Tells whether medical evidence is kept with the record. */
export function hasMedicalEvidence(check: Check): boolean {
  return rowsOf(check, "documents").some(
    (document) => document.type === documentType.codes.medicalEvidence,
  );
}

function checkName(check: Check): void {
  const { full_name: name, birth_name: birthName } = check.values;
  if (name)
    for (const fault of faultsOf(name)) report(check, "V-F-15", "W", "full_name", { case: fault });
  if (birthName && birthName !== name && faultsOf(birthName).includes("characters")) {
    report(check, "V-F-15", "W", "birth_name", { case: "characters" });
  }
}

function checkEducation(check: Check): void {
  const { values, figures } = check;
  const {
    professional_level: professional,
    general_education: general,
    academic_degree: degree,
  } = values;
  const { professional: from = 0, general: needed = 0 } = figures.generalForProfessional;
  if (professional && general && Number(professional) >= from && Number(general) < needed) {
    report(check, "V-F-13", "W", "general_education", { case: "education" });
  }
  const expected = degree ? levelOfDegree[degree] : undefined;
  if (professional && expected && professional < expected) {
    report(check, "V-F-13", "W", "professional_level", { case: "degree" });
  }
}
