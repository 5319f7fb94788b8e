import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Thêm quần chúng ưu tú",
  sub: "Ghi người được giới thiệu vào danh sách nguồn của chi bộ. Lý lịch đầy đủ ghi sau.",
  back: "Kết nạp đảng viên",
  cell: "Chi bộ",
  choose: "Chọn",
  save: "Lưu và làm hồ sơ kết nạp",
  missing: "Chưa ghi mục này.",
  refused: "Chưa lưu được:",
  taken: "Số căn cước này đã có trong một hồ sơ ở nơi khác; đồng chí hỏi lại xã, phường.",
  sameLead: "Có thể người này đã có hồ sơ",
  sameWhy: "Cùng họ tên và năm sinh:",
  isOther: "Đây là một người khác",
  open: "Mở hồ sơ",
};

const en: typeof vi = {
  title: "Add a candidate",
  sub: "Puts a person on the source list of the cell. The full biography comes later.",
  back: "Admission",
  cell: "Cell",
  choose: "Choose",
  save: "Save and begin the admission",
  missing: "This is missing.",
  refused: "Not saved:",
  taken: "A record elsewhere has this citizen number; please ask the commune.",
  sameLead: "This person may have a record already",
  sameWhy: "Same name and year of birth:",
  isOther: "This is somebody else",
  open: "Open the record",
};

/** The words of the page that opens the record of a candidate. */
export const candidateText: Record<Lang, typeof vi> = { vi, en };
