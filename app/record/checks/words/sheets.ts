import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules about what stands in the cells of a sheet. @source record-format-3.0 §3.1, §11 */
export const sheetRules: readonly RuleEntry[] = [
  {
    id: "V-T-01",
    severities: ["W"],
    source: "record-format-3.0 §3.1",
    says: {
      default: words(
        "Ô ngày trong Excel không hiện ngày. Đã hiểu là đủ ngày tháng năm; xem lại.",
        "The format of this date cell hides the day. It was read as a full date; check it.",
      ),
      serial: words(
        "Ô ngày chỉ còn số thứ tự của Excel. Đã đổi lại thành ngày; xem lại.",
        "The date cell holds a serial number of the sheet. It was turned into a date; check it.",
      ),
    },
  },
  {
    id: "V-T-02",
    severities: ["W"],
    source: "record-format-3.0 §11.2",
    house: true,
    says: {
      default: words(
        "{field}: ô này là công thức. Đã lấy giá trị đang hiện; xem lại.",
        "{field}: the cell holds a formula. The value shown was taken; check it.",
      ),
    },
  },
  {
    id: "V-T-03",
    severities: ["W"],
    source: "record-format-3.0 §11.2; clarification 16",
    says: {
      default: words(
        "{field}: {rows} dòng có cùng một ngày, có thể là ngày ghi tạm. Xem lại ngày thật.",
        "{field}: {rows} rows have the same date, perhaps a placeholder. Check the real date.",
      ),
    },
  },
  {
    id: "V-T-04",
    severities: ["W"],
    source: "clarification 16",
    says: {
      default: words(
        "Chỉ ghi là chính thức, chưa có ngày chính thức. Ghi thêm ngày chính thức.",
        "It says official but gives no date. Enter the official date.",
      ),
    },
  },
  {
    id: "V-T-05",
    severities: ["I"],
    source: "record-format-3.0 §11.1",
    says: {
      default: words(
        "Dòng này đề nghị xoá hồ sơ: lập đề nghị để xem xét, không xoá ngay.",
        "The row asks to remove the record: a proposal is made, nothing is removed.",
      ),
    },
  },
  {
    id: "V-T-06",
    severities: ["W"],
    source: "record-format-3.0 §11.1",
    says: {
      default: words(
        "Gián đoạn sinh hoạt: được ghi là mất liên lạc. Cấp uỷ xã, phường xác minh.",
        "Activity interrupted: taken as lost contact. The commune has to look into it.",
      ),
    },
  },
];
