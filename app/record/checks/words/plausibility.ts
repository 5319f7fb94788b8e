import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules that give ids to the column `validation` of the field list, where the list names no rule and no severity. */
export const plausibilityRules: readonly RuleEntry[] = [
  {
    id: "V-F-10",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words(
        "{field}: sớm hơn mốc bắt đầu. Xem lại hai ngày này.",
        "{field}: earlier than the beginning. Check both dates.",
      ),
      sympathizer: words(
        "Ngày công nhận cảm tình Đảng không trước ngày kết nạp. Xem lại hai ngày này.",
        "The sympathizer date does not lie before the admission. Check both dates.",
      ),
    },
  },
  {
    id: "V-F-11",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words(
        "{field}: lúc đó chưa đủ {years} tuổi. Xem lại ngày này và ngày sinh.",
        "{field}: the person was under {years} then. Check this date and the birth date.",
      ),
    },
  },
  {
    id: "V-F-12",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words(
        "{field}: ngày không thể có. Xem lại.",
        "{field}: this date cannot be. Check it.",
      ),
      future: words(
        "{field}: sau hôm nay. Xem lại năm.",
        "{field}: lies after today. Check the year.",
      ),
      early: words(
        "{field}: trước khi có thẻ căn cước 12 số. Xem lại năm.",
        "{field}: before cards with 12 digits existed. Check the year.",
      ),
    },
  },
  {
    id: "V-F-13",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words("{field}: không hợp với mục khác.", "{field}: contradicts another field."),
      religion: words(
        "Ghi chức sắc, chức việc nhưng tôn giáo là Không. Xem lại cả hai.",
        "A religious rank is given, yet the religion is none. Check both.",
      ),
      owner: words(
        "Chủ doanh nghiệp tư nhân không hợp với nhóm nghề nghiệp. Xem lại cả hai.",
        "A private business owner does not fit this occupation group. Check both.",
      ),
      invalidClass: words(
        "Hạng thương binh chỉ từ 1/4 đến 4/4. Chọn lại.",
        "The class of war invalids is 1/4 to 4/4 only. Choose again.",
      ),
      medicalEvidence: words(
        "Mắc bệnh hiểm nghèo cần có hồ sơ y tế. Bổ sung vào tài liệu.",
        "A critical illness needs medical evidence. Add it to the documents.",
      ),
      education: words(
        "Có trình độ chuyên môn từ trung cấp trở lên thì giáo dục phổ thông thường là trung học phổ thông. Xem lại.",
        "A professional level of intermediate or above goes with upper secondary schooling. Check it.",
      ),
      degree: words(
        "Học vị cao hơn trình độ chuyên môn. Xem lại cả hai.",
        "The degree is above the professional level. Check both.",
      ),
      youthUnion: words(
        "Đã quá {years} tuổi, xem lại mục Đang là đoàn viên.",
        "Over {years}: check the Youth Union membership.",
      ),
    },
  },
  {
    id: "V-F-14",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words(
        "{field}: số không hợp lý. Xem lại.",
        "{field}: not a likely figure. Check it.",
      ),
      least: words("{field}: nhỏ hơn {value}. Xem lại.", "{field}: below {value}. Check it."),
      most: words("{field}: lớn hơn {value}. Xem lại.", "{field}: above {value}. Check it."),
      large: words(
        "Thu nhập quá lớn. Xem lại số chữ số 0.",
        "A very high income. Check the number of zeros.",
      ),
      perPerson: words(
        "Bình quân một người lớn hơn thu nhập cả hộ. Xem lại cả hai.",
        "The income per person is above that of the household. Check both.",
      ),
    },
  },
  {
    id: "V-F-15",
    severities: ["W"],
    source: "fields.csv full_name; clarification 14",
    house: true,
    says: {
      default: words("Xem lại họ tên.", "Check the name."),
      oneWord: words(
        "Họ tên chỉ có một chữ. Nếu đúng như giấy tờ thì giữ nguyên.",
        "The name is one word. Keep it if the papers say so.",
      ),
      characters: words(
        "Họ tên có ký tự lạ. Chỉ dùng chữ, dấu cách, dấu phẩy trên và gạch nối.",
        "The name has odd characters. Use letters, spaces, apostrophe and hyphen.",
      ),
    },
  },
  {
    id: "V-F-16",
    severities: ["W"],
    source: "fields.csv column validation",
    house: true,
    says: {
      default: words("Ghi hai lần. Bỏ một dòng.", "Entered twice. Remove one row."),
      year: words(
        "Năm {year} ghi hai lần. Bỏ một dòng.",
        "The year {year} stands twice. Remove one row.",
      ),
      badge: words(
        "Huy hiệu {years} năm ghi hai lần. Bỏ một dòng, hoặc ghi là cấp lại.",
        "The {years}-year badge stands twice. Remove one row, or mark it as reissued.",
      ),
    },
  },
  {
    id: "V-F-17",
    severities: ["W"],
    source: "fields.csv party_cards.issue_date",
    house: true,
    says: {
      default: words(
        "Thẻ đảng cấp trước ngày chính thức. Xem lại hai ngày này.",
        "The card was issued before the official date. Check both dates.",
      ),
    },
  },
  {
    id: "V-F-18",
    severities: ["W"],
    source: "fields.csv birth_registration_place",
    house: true,
    says: {
      default: words(
        "Tỉnh đăng ký khai sinh khác tỉnh theo ba số đầu của số CCCD. Xem lại cả hai.",
        "The province of birth registration differs from the first three digits of the citizen number. Check both.",
      ),
    },
  },
  {
    id: "V-F-20",
    severities: ["W"],
    source: "fields.csv dues_exemptions.to_month; 01-QĐ/TW",
    house: true,
    says: {
      default: words(
        "Miễn, giảm vì hoàn cảnh khó khăn mỗi lần tối đa {months} tháng. Ghi tháng kết thúc.",
        "A hardship exemption lasts {months} months at most. Enter its last month.",
      ),
    },
  },
];
