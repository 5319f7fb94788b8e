import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules about numbers of identity. @source record-format-3.0 §4 */
export const numberRules: readonly RuleEntry[] = [
  {
    id: "V-ID-01",
    severities: ["E2", "E1"],
    source: "record-format-3.0 §4",
    says: {
      inFile: words(
        "{field}: trùng với dòng {row} của tệp này. Dòng đứng trước được giữ, dòng này không nhập.",
        "{field}: the same as in row {row} of this file. The earlier row stands, this one is not imported.",
      ),
      default: words(
        "Số lý lịch gồm 6 chữ số rồi 1 đến 3 chữ cái, ví dụ 012345 PT. Xem lại số trên hồ sơ giấy.",
        "A biography number is 6 digits, then 1 to 3 letters, for example 012345 PT. Check the paper file.",
      ),
      duplicate: words(
        "Số lý lịch này đã có ở một hồ sơ khác. Xem hồ sơ nào ghi nhầm.",
        "Another record has this biography number. See which of the two is wrong.",
      ),
    },
  },
  {
    id: "V-ID-02",
    severities: ["W", "E1"],
    source: "record-format-3.0 §4; 51-CT/TW; 29-CT/TW",
    says: {
      inFile: words(
        "{field}: trùng với dòng {row} của tệp này. Dòng đứng trước được giữ, dòng này không nhập.",
        "{field}: the same as in row {row} of this file. The earlier row stands, this one is not imported.",
      ),
      default: words(
        "Số thẻ đảng không đúng dạng: thẻ mẫu mới có 12 chữ số, thẻ cũ (theo Quyết định 85) có 8. Xem lại số trên thẻ.",
        "Not the form of a card number: 12 digits on the new card, 8 on the old one. Check the card.",
      ),
      duplicate: words(
        "Số thẻ đảng này đã có ở một hồ sơ khác. Xem thẻ của người nào ghi nhầm.",
        "Another record has this card number. See whose card is wrong.",
      ),
      routed: words(
        "Số thẻ được chuyển sang ô đúng loại thẻ theo số chữ số.",
        "The card number was moved to the field of its generation.",
      ),
    },
  },
  {
    id: "V-ID-03",
    severities: ["E2"],
    source: "record-format-3.0 §4.1; Circular 07/2016/TT-BCA",
    says: {
      default: words(
        "Số CCCD phải đủ {needed} chữ số; ô này có {length}.",
        "A citizen number has {needed} digits; this has {length}.",
      ),
      length: words(
        "Số CCCD phải đủ 12 chữ số. Xem lại số trên thẻ.",
        "A citizen number has 12 digits. Check the card.",
      ),
      characters: words(
        "Số CCCD chỉ gồm 12 chữ số, không có chữ cái. Xem lại số trên thẻ.",
        "A citizen number is 12 digits and no letters. Check the card.",
      ),
      digits: words(
        "Số CCCD phải gồm 12 chữ số không giống nhau cả. Xem lại số trên thẻ.",
        "A citizen number has 12 digits, not all equal. Check the card.",
      ),
    },
  },
  {
    id: "V-ID-04",
    severities: ["W"],
    source: "record-format-3.0 §4.1; Circular 07/2016/TT-BCA",
    says: {
      default: words(
        "Ba số đầu của số CCCD không phải mã tỉnh hay mã nước nào. Xem lại số trên thẻ.",
        "The first three digits of the citizen number are no province or country. Check the card.",
      ),
    },
  },
  {
    id: "V-ID-05",
    severities: ["E1", "W"],
    source: "record-format-3.0 §4.1, §8; clarification 24",
    says: {
      inFile: words(
        "{field}: trùng với dòng {row} của tệp này. Dòng đứng trước được giữ, dòng này không nhập.",
        "{field}: the same as in row {row} of this file. The earlier row stands, this one is not imported.",
      ),
      default: words(
        "Số CCCD này đã có ở một hồ sơ khác. Không lập hồ sơ thứ hai cho một người.",
        "Another record has this citizen number. Do not open a second record for one person.",
      ),
    },
  },
  {
    id: "V-ID-06",
    severities: ["E2"],
    source: "record-format-3.0 §4.1",
    says: {
      default: words(
        "Chữ số thứ tư của số CCCD không hợp với thế kỷ sinh: sinh trước năm 2000 là 0 hoặc 1, từ năm 2000 là 2 hoặc 3.",
        "The fourth digit of the citizen number does not fit the century of birth: 0 or 1 before 2000, 2 or 3 from 2000.",
      ),
    },
  },
  {
    id: "V-ID-07",
    severities: ["W"],
    source: "record-format-3.0 §4",
    says: {
      default: words(
        "Số chứng minh nhân dân cũ có {needed} chữ số; ô này có {length}. Số 12 chữ số ghi vào ô Số CCCD.",
        "An old identity number has {needed} digits; this has {length}. A number of 12 digits belongs to the citizen number.",
      ),
    },
  },
  {
    id: "V-ID-08",
    severities: ["E2", "W"],
    source: "record-format-3.0 §4.1; clarification 9",
    says: {
      default: words(
        "Số CCCD bị mất chữ số, không khôi phục được. Nhập lại đủ 12 số, ô Excel để dạng văn bản.",
        "Digits of the citizen number are lost and cannot be restored. Enter all 12 again, in a text cell.",
      ),
      length: words(
        "Số CCCD thiếu chữ số, thêm số 0 ở đầu cũng không hợp với giới tính và năm sinh. Nhập lại đủ 12 số.",
        "Digits of the citizen number are missing, and zeros in front do not fit gender and birth year. Enter all 12.",
      ),
      repaired: words(
        "Đã thêm số 0 bị Excel bỏ ở đầu số CCCD.",
        "The zeros that Excel dropped from the citizen number were put back.",
      ),
      oldNumber: words(
        "Số có 9 chữ số là số chứng minh nhân dân cũ; đã ghi vào ô đó, ô Số CCCD để trống.",
        "Nine digits are an old identity number; it was stored there, and the citizen number is left empty.",
      ),
    },
  },
  {
    id: "V-X-01",
    severities: ["E2"],
    source: "record-format-3.0 §4.2",
    says: {
      default: words(
        "Số CCCD không khớp giới tính ghi trong hồ sơ. Xem lại cả hai.",
        "The citizen number does not match the gender on record. Check both.",
      ),
    },
  },
  {
    id: "V-X-02",
    severities: ["E2", "W"],
    source: "record-format-3.0 §4.2; 13-TB/TW",
    says: {
      default: words(
        "Số CCCD không khớp năm sinh ghi trong hồ sơ. Nếu CCCD ghi ngày sinh khác, giữ ngày sinh theo hồ sơ đảng, ghi thêm ngày sinh theo CCCD và lý do.",
        "The citizen number does not match the birth year on record. If the card bears another date, keep that of the Party file and add the date of the card with a note.",
      ),
      explained: words(
        "Số CCCD theo ngày sinh trên CCCD, khác năm sinh trong hồ sơ đảng; đã có ghi chú.",
        "The citizen number follows the date on the card, not the year of the Party file; a note explains it.",
      ),
    },
  },
  {
    id: "V-X-03",
    severities: ["W"],
    source: "record-format-3.0 §4.2; 13-TB/TW",
    says: {
      default: words(
        "Ngày sinh theo CCCD khác ngày sinh theo hồ sơ đảng. Trong Đảng dùng ngày sinh theo hồ sơ đảng; giữ cả hai.",
        "The date on the card differs from that of the Party file. Inside the Party the latter counts; keep both.",
      ),
    },
  },
];
