import type { RoleCode } from "#app/features/access/roles.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  changedMeanwhile:
    "Dữ liệu vừa được người khác thay đổi. Chưa có gì bị ghi; đồng chí mở lại trang và làm lại.",
  formBroken: "Biểu mẫu đến không trọn vẹn. Chưa có gì bị ghi; đồng chí gửi lại.",
  keyMissing: "Biểu mẫu này đã cũ. Chưa có gì bị ghi; đồng chí mở lại trang và gửi lại.",
  platform: "Toàn hệ thống",
  noPost: "Chưa được giao vai",
  roles: {
    R01: "Đảng viên",
    R02: "Bí thư chi bộ",
    R03: "Phó bí thư chi bộ",
    R04: "Chi uỷ viên",
    R05: "Người thu đảng phí",
    R06: "Bí thư đảng uỷ bộ phận, cơ sở",
    R07: "Cán bộ đảng vụ cơ sở",
    R08: "Chuyên viên Ban Xây dựng Đảng",
    R09: "Chuyên viên Văn phòng Đảng uỷ",
    R10: "Lãnh đạo Đảng uỷ xã, phường",
    R11: "Cán bộ Uỷ ban Kiểm tra",
    R12: "Chuyên viên Ban Tổ chức Tỉnh uỷ",
    R13: "Cán bộ nhập liệu",
    R14: "Lãnh đạo Tỉnh uỷ, Ban Tổ chức",
    R15: "Người xem cấp Trung ương",
    R16: "Kiểm toán hệ thống",
    R17: "Quản trị hệ thống",
  } satisfies Record<RoleCode, string> as Record<RoleCode, string>,
};

/** The typed keys every language must have. */
export type AccessWords = typeof vi;

const en: AccessWords = {
  changedMeanwhile:
    "Somebody else has just changed this. Nothing was written; open the page again and repeat it.",
  formBroken: "The form did not arrive whole. Nothing was written; please send it again.",
  keyMissing:
    "This form is out of date. Nothing was written; open the page again and send it once more.",
  platform: "The whole system",
  noPost: "No role given yet",
  roles: {
    R01: "Party member",
    R02: "Cell secretary",
    R03: "Cell deputy secretary",
    R04: "Cell committee member",
    R05: "Dues collector",
    R06: "Grassroots committee secretary",
    R07: "Grassroots committee officer",
    R08: "Party-building officer",
    R09: "Party office officer",
    R10: "Commune leader",
    R11: "Inspection commission officer",
    R12: "Provincial organization-board officer",
    R13: "Import operator",
    R14: "Provincial leader",
    R15: "Central viewer",
    R16: "System auditor",
    R17: "System administrator",
  },
};

/** Words of roles and of what the door answers. */
export const accessText: Record<Lang, AccessWords> = { vi, en };
