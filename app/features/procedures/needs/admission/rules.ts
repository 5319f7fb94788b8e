import { exitReason } from "#app/codes/exit-reason.ts";
import { memberStatus } from "#app/codes/member-status.ts";
import type { Facts } from "#app/features/procedures/facts/rules.ts";
import { addMonths } from "#app/lib/dates.ts";
import { latest } from "#app/lib/partial-date.ts";
import { greatestAge, leastAge } from "#app/record/age.ts";
import { isBiographyNumber } from "#app/record/checks/identifiers.ts";
import { isFormerStatus } from "#app/record/party-age.ts";

/**
 * How somebody left the Party, as far as it decides about coming back: nothing of the kind, in special hardship of the
 * family, after a less serious crime; or in a way that bars from it. @source V-D-09
 */
export const formerExits = ["plain", "hardship", "minorCrime", ...barring()] as const;

function barring() {
  return ["quit", "disunity", "seriousCrime"] as const;
}

const monthsPerYear = 12;
const { outstanding, sympathizer, admissionInProgress, dropped } = memberStatus.codes;

/** The day on which the cell votes; today until it has. */
const votingDay = ({ data, today }: Facts): string => String(data.meetingOn ?? today);

/** Older than the rule allows without consent; certain even when the birth is known by year only. */
const isTooOld = (facts: Facts): boolean => {
  const birth = facts.record?.values.birth_date;
  const most = facts.rules.number("admission.max_age_years") * monthsPerYear;
  return Boolean(birth) && leastAge(birth!, votingDay(facts)) > most;
};

const hasTooLittleSchooling = ({ record, rules }: Facts): boolean => {
  const level = Number(record?.values.general_education);
  return Number.isInteger(level) && level < rules.number("admission.min_general_education");
};

const isOfFormerMember = ({ record }: Facts): boolean =>
  isFormerStatus(record?.values.membership_status);

/**
 * Whether the provincial committee has to consent before the commune decides: over age, too little
 * schooling, or a re-admission.
 *
 * @source procedures P02, third row and "Re-admission"
 */
export function needsConsent(facts: Facts): boolean {
  return isTooOld(facts) || hasTooLittleSchooling(facts) || isOfFormerMember(facts);
}

const knowsLongEnough = (since: unknown, { today, rules }: Facts): boolean =>
  typeof since !== "string" ||
  addMonths(`${since}-01`, rules.number("admission.introducer_min_months")) <= today;

/** Whether a number is given that is not the person's own already. */
const givesNumber = ({ data, record }: Facts): boolean =>
  typeof data.biographyNumber === "string" &&
  data.biographyNumber !== record?.values.biography_number;

/** What must be so in an admission. @source procedures P02 */
export const admissionNeeds = {
  isCandidate: ({ record }: Facts) =>
    record === null ||
    [outstanding, sympathizer, admissionInProgress, dropped].includes(
      record.values.membership_status as never,
    ),
  isFormerMember: (facts: Facts) => facts.record === null || isOfFormerMember(facts),
  isOldEnough: (facts: Facts) => {
    const birth = facts.record?.values.birth_date;
    const least = facts.rules.number("admission.min_age_years") * monthsPerYear;
    return !birth || greatestAge(birth, votingDay(facts)) >= least;
  },
  hasSchooling: ({ record }: Facts) => record === null || Boolean(record.values.general_education),
  isCertificateValid: ({ data, today, rules }: Facts) =>
    typeof data.courseOn !== "string" ||
    addMonths(data.courseOn, rules.number("admission.awareness_certificate_valid_months")) >= today,
  familyIsVerified: ({ data }: Facts) =>
    data.isFamilyVerified === undefined || data.isFamilyVerified === true,
  introducerKnowsLong: (facts: Facts) =>
    knowsLongEnough(facts.data.introducerSince, facts) &&
    knowsLongEnough(facts.data.secondSince, facts),
  /** Two members introduce, or one beside the union. */
  secondIntroducerIsNamed: ({ data }: Facts) =>
    data.backing !== "secondMember" ||
    (Boolean(data.secondIntroducer) &&
      Boolean(data.secondSince) &&
      data.secondIntroducer !== data.introducer),
  /** Somebody with another record may be a member already. @source procedures P02, "Rejects" (D1 to D5) */
  isNoDuplicate: ({ isSuspected }: Facts) => isSuspected !== true,
  fileIsComplete: ({ data }: Facts) =>
    data.isFileComplete === undefined || data.isFileComplete === true,
  /** What the province has to consent to is not decided below the commune. */
  needsNoConsent: (facts: Facts) => !needsConsent(facts),
  consentIsThere: (facts: Facts) => !needsConsent(facts) || Boolean(facts.data.consentNumber),
  biographyNumberFits: ({ data, record }: Facts) =>
    data.biographyNumber === undefined ||
    (data.biographyNumber === null
      ? Boolean(record?.values.biography_number)
      : isBiographyNumber(String(data.biographyNumber))),
  /** A number that somebody keeps may be older than the blocks. */
  biographyNumberOfBlock: (facts: Facts) =>
    !givesNumber(facts) || !facts.numbers?.hasBlock || facts.numbers.isInside,
  biographyNumberIsFree: (facts: Facts) => !givesNumber(facts) || !facts.numbers?.isTaken,
  /** Without a block the province gives each number by itself. */
  biographyNumberHasGround: (facts: Facts) =>
    !givesNumber(facts) || Boolean(facts.numbers?.hasBlock || facts.data.biographyGround),
  ceremonyAfterDecision: ({ data }: Facts) =>
    data.ceremonyOn === undefined || String(data.decisionOn) <= String(data.ceremonyOn),
  /** A late ceremony needs the consent of the superior. */
  ceremonyInTime: ({ data, rules }: Facts) =>
    typeof data.ceremonyOn !== "string" ||
    Boolean(data.lateConsentNumber) ||
    data.ceremonyOn <=
      rules.calendar.add(
        String(data.receivedOn ?? data.decisionOn),
        rules.number("admission.ceremony_working_days"),
      ),
  hasWaited: (facts: Facts) => {
    const exit = facts.record?.values.exit_date;
    const months = facts.rules.number("readmission.min_months");
    return !exit || addMonths(latest(exit), months) <= votingDay(facts);
  },
  formerExitAllows: ({ data }: Facts) => !barring().some((one) => one === data.formerExit),
  /** After a less serious crime the time counts from the day on which the record was cleared. */
  recordIsCleared: (facts: Facts) => {
    const { formerExit, recordClearedOn: cleared } = facts.data;
    if (formerExit !== "minorCrime") return true;
    const months = facts.rules.number("readmission.min_months_after_record_cleared");
    return typeof cleared === "string" && addMonths(cleared, months) <= votingDay(facts);
  },
  /** Who left on own request comes back only where the family was in special hardship. */
  leftInHardship: ({ record, data }: Facts) =>
    record?.values.exit_reason !== exitReason.codes.ownRequest ||
    data.formerExit === undefined ||
    data.formerExit === "hardship",
  mayComeBack: ({ record, rules }: Facts) => {
    const times = record?.values.readmission_date ? 1 : 0;
    return times < rules.number("readmission.max_times");
  },
};
