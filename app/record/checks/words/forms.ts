import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules about reading and storing single values. @source clarification 7 */
export const formRules: readonly RuleEntry[] = [
  {
    id: "V-F-01",
    severities: ["E1", "E2"],
    source: "clarification 7",
    says: {
      default: words(
        "{field}: không đọc được. Nhập lại; chữ cũ vẫn giữ ở dòng nhập.",
        "{field}: cannot be read. Enter it again; the old text stays with the row.",
      ),
      twoDigitYear: words(
        "{field}: năm phải đủ 4 chữ số, ví dụ 03/02/1985.",
        "{field}: use a 4-digit year, for example 03/02/1985.",
      ),
      incompleteDate: words(
        "{field}: ghi đủ ngày, tháng, năm, ví dụ 26/01/1984.",
        "{field}: give day, month and year, for example 26/01/1984.",
      ),
      range: words(
        "{field}: số ngoài khoảng cho phép. Xem lại.",
        "{field}: outside the possible range. Check it.",
      ),
      number: words(
        "{field}: chỉ ghi số, ví dụ 1200000.",
        "{field}: a number only, for example 1200000.",
      ),
      negative: words("{field}: không ghi số âm.", "{field}: no negative number here."),
      boolean: words("{field}: ghi Có hoặc Không.", "{field}: write Có (yes) or Không (no)."),
      notTyped: words(
        "{field}: mục này không nhập bằng chữ.",
        "{field}: this is not entered as text.",
      ),
      error: words(
        "{field}: ô Excel đang báo lỗi. Sửa ô rồi nhập lại.",
        "{field}: the cell shows an error. Mend it and import again.",
      ),
      digitsLost: words(
        "{field}: số quá lớn, Excel đã làm mất chữ số. Nhập lại, ô để dạng văn bản.",
        "{field}: the number is too large and has lost digits. Enter it again in a text cell.",
      ),
      date: words(
        "{field}: ô này là ngày tháng, không phải giá trị cần ghi. Nhập lại.",
        "{field}: the cell holds a date. Enter the value again.",
      ),
      noSuchDay: words(
        "{field}: không có ngày này. Nếu không rõ ngày, ghi tháng và năm, ví dụ 02/1984.",
        "{field}: there is no such day. If the day is unknown, give month and year, for example 02/1984.",
      ),
    },
  },
  {
    id: "V-F-02",
    severities: ["E1", "E2", "W"],
    source: "clarification 7",
    says: {
      default: words("Thiếu: {field}. Ghi thêm vào.", "Missing: {field}. Enter it."),
      unit: words(
        "Không có chi bộ nào tên như vậy trong phạm vi của đồng chí. Sửa tên hoặc chọn chi bộ.",
        "No cell in your scope has this name. Mend the name or choose the cell.",
      ),
    },
  },
  {
    id: "V-F-03",
    severities: ["E2"],
    source: "clarification 7, 41",
    says: {
      default: words(
        "{field}: không có trong danh mục. Chọn một mục của danh mục.",
        "{field}: not in the list. Choose one of the list.",
      ),
      ambiguous: words(
        "{field}: cách ghi này có nhiều nghĩa. Chọn một mục của danh mục.",
        "{field}: this has several meanings. Choose one of the list.",
      ),
      organization: words(
        "{field}: không tìm thấy tổ chức này. Chọn trong danh sách.",
        "{field}: there is no such organization. Choose it from the list.",
      ),
      date: words(
        "{field}: ô này là ngày tháng, không có trong danh mục. Chọn lại.",
        "{field}: the cell holds a date, which is not in the list. Choose again.",
      ),
    },
  },
  {
    id: "V-F-04",
    severities: ["W"],
    source: "clarification 7",
    says: {
      default: words(
        "{field}: không đúng dạng. Xem lại.",
        "{field}: not of the right form. Check it.",
      ),
      phone: words(
        "Số điện thoại di động có 10 chữ số, bắt đầu bằng 0. Xem lại.",
        "A mobile number has 10 digits and begins with 0. Check it.",
      ),
      severalPhones: words(
        "Ô có nhiều số điện thoại; đã lấy số đầu. Xem lại.",
        "Several phone numbers in one cell; the first was taken. Check it.",
      ),
      email: words(
        "Địa chỉ thư điện tử có dạng ten@noi.vn. Xem lại.",
        "An e-mail address looks like name@place.vn. Check it.",
      ),
    },
  },
  {
    id: "V-F-05",
    severities: ["E2"],
    source: "clarification 7",
    says: {
      default: words(
        "{field}: dài quá {max} ký tự. Viết ngắn lại.",
        "{field}: longer than {max} characters. Shorten it.",
      ),
    },
  },
  {
    id: "V-F-06",
    severities: ["E1"],
    source: "clarification 7",
    says: {
      default: words("Năm sinh không thể có. Xem lại.", "This year of birth cannot be. Check it."),
      early: words(
        "Năm sinh trước {year}. Xem lại năm sinh.",
        "Born before {year}. Check the year.",
      ),
      future: words(
        "Ngày sinh sau hôm nay. Xem lại năm sinh.",
        "The birth date lies after today. Check the year.",
      ),
    },
  },
  {
    id: "V-F-07",
    severities: ["W"],
    source: "clarification 7, 23",
    says: {
      default: words(
        "{field}: chưa tìm được xã, phường. Chọn xã, phường hiện nay; chữ cũ vẫn giữ.",
        "{field}: the commune was not found. Choose the present one; the old words are kept.",
      ),
      conflict: words(
        "{field}: địa danh cũ và mới không khớp nhau. Đã lấy địa danh mới; xem lại.",
        "{field}: the old and the new wording name different places. The new one was taken; check it.",
      ),
      split: words(
        "{field}: xã cũ đã chia về nhiều xã mới. Chọn đúng xã.",
        "{field}: the old commune was split. Choose the right one.",
      ),
    },
  },
  {
    id: "V-F-08",
    severities: ["I"],
    source: "clarification 7, 14",
    says: {
      default: words(
        "{field}: đã sửa cách gõ chữ.",
        "{field}: the spelling of letters was mended.",
      ),
      lookAlike: words(
        "{field}: đã thay chữ của bảng chữ cái khác bằng chữ Việt giống nó.",
        "{field}: letters of another alphabet were replaced by the Latin ones they look like.",
      ),
      mistakenLetter: words(
        "{field}: đã sửa chữ Đ gõ sai mã.",
        "{field}: a wrongly encoded Đ was mended.",
      ),
      tcvn3: words(
        "{field}: đã chuyển từ phông TCVN3 sang Unicode.",
        "{field}: converted from TCVN3 to Unicode.",
      ),
      vni: words(
        "{field}: đã chuyển từ phông VNI sang Unicode.",
        "{field}: converted from VNI to Unicode.",
      ),
      doubleEncoding: words(
        "{field}: đã sửa chữ bị đọc sai bảng mã.",
        "{field}: text read in the wrong encoding was mended.",
      ),
      legacyEncoding: words(
        "{field}: đã chuyển từ phông chữ cũ sang Unicode.",
        "{field}: converted from an old font to Unicode.",
      ),
    },
  },
];
