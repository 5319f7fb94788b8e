import type { DutyRule } from "#app/features/access/duties/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  S1: "Mỗi bước phải do một người khác làm. Đồng chí đã làm một bước của đề nghị này; mời người khác làm bước tiếp.",
  S2: "Không ai tự xử lý việc của chính mình. Mời người khác có thẩm quyền làm việc này.",
  S3: "Đồng chí đã xin không tham gia việc này. Người khác có thẩm quyền làm tiếp.",
  S4: "Người gửi không tự duyệt việc mình gửi. Mời người khác có thẩm quyền duyệt.",
  S5: "Người thu đảng phí không tự khoá sổ; bí thư chi bộ không ghi thu. Mời người kia làm bước này.",
  S6: "Người quản trị hệ thống không giữ vai nào khác ngoài vai đảng viên.",
  S7: "Người kiểm toán hệ thống không giữ vai nào khác ngoài vai đảng viên.",
  S8: "Cán bộ nhập liệu không đồng thời là chuyên viên hoặc lãnh đạo của tỉnh.",
  S9: "Người báo hồ sơ trùng, người lập phương án sắp xếp không tự duyệt. Mời lãnh đạo khác duyệt.",
  S10: "Người vừa đổi một tham số không quyết định hồ sơ mở cùng ngày theo tham số đó. Mời người khác quyết định.",
} satisfies Record<DutyRule, string>;

/** The typed keys every language must have. */
export type DutyWords = Record<DutyRule, string>;

const en: DutyWords = {
  S1: "Each step is done by another person. You have done a step of this request; ask somebody else for the next one.",
  S2: "Nobody decides on a matter of their own. Ask another officer who may do this.",
  S3: "You asked not to take part in this. Somebody else who may do it goes on.",
  S4: "Whoever sends something does not approve it. Ask another officer for the approval.",
  S5: "The dues collector does not close the month; the secretary does not record payments. Ask the other one for this step.",
  S6: "The system administrator holds no other role than that of a member.",
  S7: "The system auditor holds no other role than that of a member.",
  S8: "An import operator is not at the same time an officer or a leader of the province.",
  S9: "Whoever reports a double record or drafts a plan of reorganization does not approve it. Ask another leader to approve it.",
  S10: "Whoever has changed a figure of the rules decides no case begun on the same day under it. Ask somebody else to decide.",
};

/** Why the separation of duties forbids something. */
export const dutyText: Record<Lang, DutyWords> = { vi, en };
