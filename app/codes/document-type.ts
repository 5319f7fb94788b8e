import { codeList } from "#app/codes/code-list.ts";

/** Document type. @source code list `document_type` of record format 3.0 */
export const documentType = codeList(
  "document_type",
  { vi: "Loại tài liệu", en: "Document type" },
  {
    applicantBiography: {
      code: "HS01",
      label: {
        vi: "Lý lịch của người xin vào Đảng (2-KNĐ)",
        en: "Applicant biography",
      },
    },
    memberBiography: {
      code: "HS02",
      label: { vi: "Lý lịch đảng viên (1-HSĐV)", en: "Member biography" },
    },
    memberForm: {
      code: "HS03",
      label: { vi: "Phiếu đảng viên (2-HSĐV)", en: "Member card form" },
    },
    annualSupplement: {
      code: "HS04",
      label: { vi: "Phiếu bổ sung hồ sơ (3-HSĐV)", en: "Annual supplement" },
    },
    application: {
      code: "HS05",
      label: { vi: "Đơn xin vào Đảng (1-KNĐ)", en: "Application" },
    },
    introducerLetter: {
      code: "HS06",
      label: { vi: "Giấy giới thiệu (3-KNĐ)", en: "Introducer letter" },
    },
    cellResolution: {
      code: "HS07",
      label: { vi: "Nghị quyết chi bộ", en: "Cell resolution" },
    },
    grassrootsResolution: {
      code: "HS08",
      label: { vi: "Nghị quyết đảng uỷ cơ sở", en: "Grassroots resolution" },
    },
    admissionDecision: {
      code: "HS09",
      label: { vi: "Quyết định kết nạp", en: "Admission decision" },
    },
    recognitionDecision: {
      code: "HS10",
      label: {
        vi: "Quyết định công nhận chính thức",
        en: "Official recognition decision",
      },
    },
    sympathizerCertificate: {
      code: "HS11",
      label: {
        vi: "Giấy chứng nhận lớp nhận thức về Đảng",
        en: "Course certificate, sympathizers",
      },
      note: "Valid 60 months (assumed)",
    },
    newMemberCertificate: {
      code: "HS12",
      label: {
        vi: "Giấy chứng nhận lớp đảng viên mới",
        en: "Course certificate, new members",
      },
    },
    selfReview: {
      code: "HS13",
      label: { vi: "Bản tự kiểm điểm", en: "Self-review" },
    },
    helperAssessment: {
      code: "HS14",
      label: {
        vi: "Bản nhận xét của đảng viên giúp đỡ",
        en: "Helper's assessment",
      },
    },
    opinions: {
      code: "HS15",
      label: {
        vi: "Tổng hợp ý kiến đoàn thể, nơi cư trú",
        en: "Opinions of organizations and residence",
      },
    },
    introductionLetter: {
      code: "HS16",
      label: {
        vi: "Giấy giới thiệu sinh hoạt đảng",
        en: "Introduction letter for activity",
      },
    },
    rewardDecision: {
      code: "HS17",
      label: { vi: "Quyết định khen thưởng", en: "Reward decision" },
    },
    disciplineDecision: {
      code: "HS18",
      label: { vi: "Quyết định kỷ luật", en: "Discipline decision" },
      note: "Sensitive",
    },
    nameRemovalDecision: {
      code: "HS19",
      label: { vi: "Quyết định xoá tên", en: "Name removal decision" },
      note: "Sensitive",
    },
    diploma: {
      code: "HS20",
      label: { vi: "Văn bằng, chứng chỉ", en: "Diploma, certificate" },
    },
    medicalEvidence: {
      code: "HS21",
      label: { vi: "Hồ sơ y tế", en: "Medical evidence" },
      note: "Sensitive",
    },
    deathCertificate: {
      code: "HS22",
      label: {
        vi: "Giấy chứng tử, trích lục khai tử",
        en: "Death certificate",
      },
    },
    other: { code: "HS99", label: { vi: "Khác", en: "Other" } },
  },
);

/** Types whose files are sensitive data: discipline, removal of the name, health. @source code list `document_type`, notes */
export const sensitiveDocumentTypes: readonly string[] = [
  documentType.codes.disciplineDecision,
  documentType.codes.nameRemovalDecision,
  documentType.codes.medicalEvidence,
];
