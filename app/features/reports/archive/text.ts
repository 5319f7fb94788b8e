import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Kho báo cáo",
  sub: "Báo cáo của các tỉnh đã khoá, giữ nguyên số liệu như lúc khoá. Chỉ đọc.",
  back: "Kho báo cáo",
  none: "Chưa tỉnh nào khoá báo cáo nào.",
  noneWhy: "Báo cáo thống kê của tỉnh nằm ở đây sau khi lãnh đạo tỉnh khoá.",
  heads: { report: "Báo cáo", unit: "Tỉnh, thành phố", locked: "Khoá ngày" },
  caption: "Báo cáo đã khoá của các tỉnh, mới nhất trước",
  shown: (count: string) => `${count} báo cáo trên trang này`,
  few: "< 5",
  fewWhy:
    "Số từ 1 đến 4 được ghi là “< 5” và không kèm tỷ lệ; ghi chú của đơn vị không hiện ở đây.",
  lockedOn: (day: string) => `Đã khoá ngày ${day}`,
  checksum: (sum: string) => `Mã kiểm tra ${sum}`,
  broken: "Nội dung không khớp mã kiểm tra. Báo quản trị hệ thống.",
};

/** The typed keys every language must have. */
export type ArchiveWords = typeof vi;

const en: ArchiveWords = {
  title: "Report archive",
  sub: "Reports that provinces have locked, with the figures as they were then. To read only.",
  back: "Report archive",
  none: "No province has locked a report yet.",
  noneWhy: "Statistical reports of a province stand here once its leader has locked them.",
  heads: { report: "Report", unit: "Province or city", locked: "Locked on" },
  caption: "Locked reports of the provinces, the latest first",
  shown: (count) => `${count} reports on this page`,
  few: "< 5",
  fewWhy: "Numbers of 1 to 4 stand as “< 5” and without a share; notes of the unit are not shown.",
  lockedOn: (day) => `Locked on ${day}`,
  checksum: (sum) => `Checksum ${sum}`,
  broken: "The content does not fit its checksum. Tell the administrator.",
};

/** Words of the archive of locked reports. */
export const archiveText: Record<Lang, ArchiveWords> = { vi, en };
