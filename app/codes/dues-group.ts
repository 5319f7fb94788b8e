import { codeList } from "#app/codes/code-list.ts";

/** Dues group. Dated groups; rates and bases are dated parameters. @source code list `dues_group` of record format 3.0 */
export const duesGroup = codeList(
  "dues_group",
  { vi: "Đối tượng đóng đảng phí", en: "Dues group" },
  {
    insured: {
      code: "G01",
      label: {
        vi: "Tham gia BHXH bắt buộc",
        en: "Compulsory social insurance",
      },
      from: "2026-02-01",
      note: "rate=0.01; base=salary used for compulsory social insurance in the previous month",
    },
    sickOrMaternity: {
      code: "G02",
      label: {
        vi: "Nghỉ ốm đau, thai sản hưởng trợ cấp BHXH",
        en: "Sick or maternity leave paid by social insurance",
      },
      from: "2026-02-01",
      note: "rate=0.01; base=sickness or maternity benefit",
    },
    pensioner: {
      code: "G03",
      label: { vi: "Hưởng lương hưu", en: "Pensioner" },
      from: "2026-02-01",
      note: "rate=0.005; base=monthly pension",
    },
    student: {
      code: "G04",
      label: { vi: "Học sinh, sinh viên", en: "Pupil or student" },
      from: "2026-02-01",
      note: "fixed_vnd=5000",
    },
    uninsuredWorkingAge: {
      code: "G05",
      label: {
        vi: "Không BHXH bắt buộc, không lương hưu, chưa đến tuổi nghỉ hưu",
        en: "No compulsory insurance, no pension, below retirement age",
      },
      from: "2026-02-01",
      note: "rate=0.003 until 2027-12-31, 0.005 from 2028-01-01; base=regional minimum monthly wage of the place of Party activity",
    },
    uninsuredRetirementAge: {
      code: "G06",
      label: {
        vi: "Không BHXH bắt buộc, không lương hưu, từ đủ tuổi nghỉ hưu",
        en: "No compulsory insurance, no pension, at or above retirement age",
      },
      from: "2026-02-01",
      note: "rate=0.002 until 2027-12-31, 0.003 from 2028-01-01; base=regional minimum monthly wage",
    },
    offWork: {
      code: "G07",
      label: {
        vi: "Nghỉ việc không đóng BHXH vì lý do khác",
        en: "Off work, not insured, other reasons",
      },
      from: "2026-02-01",
      note: "Use G05 or G06 by age",
    },
    abroadMission: {
      code: "G08",
      label: {
        vi: "Ở ngoài nước (cơ quan đại diện, phu nhân/phu quân, lưu học sinh ngân sách)",
        en: "Abroad: missions, accompanying spouses, State-funded students",
      },
      note: "rate=configure; Regulation 01-QD/TW sets it, value not found in public sources read",
    },
    abroadOther: {
      code: "G09",
      label: { vi: "Ở ngoài nước, đối tượng khác", en: "Abroad: others" },
      note: "rate=configure",
    },
    conscript: {
      code: "G10",
      label: { vi: "Hạ sĩ quan, binh sĩ nghĩa vụ", en: "Conscript" },
      note: "rate=0.01; base=rank allowance (assumed, from the 2011 guidance)",
    },
    legacySalaried: {
      code: "L01",
      label: { vi: "(Trước 02/2026) Hưởng lương", en: "Legacy: salaried" },
      until: "2026-01-31",
      note: "rate=0.01; base=salary and insured allowances",
    },
    legacyPensioner: {
      code: "L02",
      label: {
        vi: "(Trước 02/2026) Hưởng lương BHXH",
        en: "Legacy: pensioner",
      },
      until: "2026-01-31",
      note: "rate=0.005; base=pension",
    },
    legacySelfEmployed: {
      code: "L03",
      label: {
        vi: "(Trước 02/2026) Nông, ngư, diêm nghiệp, lao động tự do",
        en: "Legacy: farmers, self-employed",
      },
      until: "2026-01-31",
      note: "fixed_vnd=configure per locality, 2000-30000 (assumed); half outside working age (assumed)",
    },
    legacyStudent: {
      code: "L04",
      label: {
        vi: "(Trước 02/2026) Học sinh, sinh viên không lương",
        en: "Legacy: student without pay",
      },
      until: "2026-01-31",
      note: "fixed_vnd=3000 (assumed)",
    },
  },
);
