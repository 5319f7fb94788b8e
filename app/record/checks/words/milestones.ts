import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules about dates and milestones. @source record-format-3.0 §7 */
export const milestoneRules: readonly RuleEntry[] = [
  {
    id: "V-D-01",
    severities: ["E2", "W"],
    source: "record-format-3.0 §7; 294-QĐ/TW; clarification 11",
    says: {
      default: words(
        "Lúc kết nạp mới {years} tuổi {months} tháng, chưa đủ 18 tuổi. Xem lại ngày sinh và ngày kết nạp.",
        "Aged {years} years {months} months at admission, under 18. Check the birth date and the date of admission.",
      ),
    },
  },
  {
    id: "V-D-02",
    severities: ["W"],
    source: "record-format-3.0 §7; clarification 11",
    says: {
      default: words(
        "Lúc kết nạp đã {years} tuổi, quá 60 tuổi. Cần văn bản đồng ý của cấp tỉnh trong hồ sơ.",
        "Aged {years} at admission, over 60. The consent of the province belongs into the file.",
      ),
    },
  },
  {
    id: "V-D-03",
    severities: ["E1"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Ngày kết nạp không thể có. Xem lại năm.",
        "This date of admission cannot be. Check the year.",
      ),
      early: words(
        "Ngày kết nạp trước ngày thành lập Đảng 03/02/1930. Xem lại năm.",
        "The admission lies before the Party was founded on 3 February 1930. Check the year.",
      ),
      future: words(
        "Ngày kết nạp sau hôm nay. Xem lại năm.",
        "The admission lies after today. Check the year.",
      ),
    },
  },
  {
    id: "V-D-04",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Trình độ phổ thông dưới trung học cơ sở. Xem lại, hoặc lưu văn bản đồng ý nếu kết nạp ở vùng đặc thù.",
        "Schooling below lower secondary. Check it, or keep the consent if admitted in a special area.",
      ),
    },
  },
  {
    id: "V-D-05",
    severities: ["E2", "W"],
    source: "record-format-3.0 §7; clarification 2",
    says: {
      default: words(
        "Lễ kết nạp tổ chức quá {days} ngày làm việc sau quyết định (hạn {due}). Cần ý kiến của cấp có thẩm quyền.",
        "The ceremony took place more than {days} working days after the decision (due {due}). The superior's consent is needed.",
      ),
      early: words(
        "Lễ kết nạp trước ngày ra quyết định. Xem lại hai ngày này.",
        "The ceremony lies before the decision. Check both dates.",
      ),
    },
  },
  {
    id: "V-D-06",
    severities: ["E2", "W"],
    source: "record-format-3.0 §7, §7.1; clarification 12",
    says: {
      default: words(
        "Từ lễ kết nạp đến ngày chính thức chưa đủ {months} tháng dự bị. Xem lại hai ngày này.",
        "Less than {months} months of probation between the ceremony and the official date. Check both dates.",
      ),
    },
  },
  {
    id: "V-D-07",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Ngày chính thức phải là {due}, đủ 12 tháng từ lễ kết nạp; công nhận chậm không lùi ngày chính thức.",
        "The official date should be {due}, 12 months after the ceremony; late recognition does not move it.",
      ),
      partial: words(
        "Ngày chính thức quá 12 tháng sau lễ kết nạp; công nhận chậm không lùi ngày chính thức. Xem lại.",
        "The official date is more than 12 months after the ceremony; late recognition does not move it. Check it.",
      ),
    },
  },
  {
    id: "V-D-08",
    severities: ["E2"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Trạng thái và ngày chính thức không hợp nhau.",
        "Status and official date do not go together.",
      ),
      missing: words(
        "Đảng viên chính thức phải có ngày chính thức. Ghi ngày theo quyết định công nhận.",
        "An official member needs an official date. Enter the one of the recognition.",
      ),
      probationary: words(
        "Đảng viên dự bị chưa có ngày chính thức. Bỏ ngày này, hoặc xem lại trạng thái.",
        "A probationary member has no official date yet. Remove it, or check the status.",
      ),
    },
  },
  {
    id: "V-D-09",
    severities: ["E2", "W"],
    source: "record-format-3.0 §7; 294-QĐ/TW 3.5",
    says: {
      default: words(
        "Kết nạp lại phải sau khi ra khỏi Đảng ít nhất {months} tháng (sớm nhất {due}).",
        "Re-admission takes at least {months} months after leaving (not before {due}).",
      ),
      ownRequest: words(
        "Người tự xin ra khỏi Đảng chỉ được kết nạp lại khi gia đình đặc biệt khó khăn. Kiểm tra hồ sơ.",
        "Who left on own request is re-admitted only for special family hardship. Check the file.",
      ),
    },
  },
  {
    id: "V-D-10",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Đã quá hạn xét công nhận chính thức (hạn {due}). Đưa vào họp chi bộ, hoặc ghi ngày chính thức nếu đã có.",
        "Recognition is overdue (due {due}). Put it to the cell, or enter the official date if there is one.",
      ),
    },
  },
  {
    id: "V-D-11",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words("Xem lại ngày vào Đoàn.", "Check the date of joining the Youth Union."),
      order: words(
        "Ngày vào Đoàn không trước ngày kết nạp Đảng. Xem lại hai ngày này.",
        "The Youth Union was joined no earlier than the Party. Check both dates.",
      ),
      age: words(
        "Vào Đoàn khi chưa đủ {years} tuổi. Xem lại ngày vào Đoàn và ngày sinh.",
        "Joined the Youth Union before the age of {years}. Check that date and the birth date.",
      ),
    },
  },
  {
    id: "V-D-12",
    severities: ["E1"],
    source: "record-format-3.0 §7, §5",
    says: {
      default: words(
        "Trạng thái và việc ra khỏi Đảng không hợp nhau.",
        "Status and exit do not go together.",
      ),
      order: words(
        "Ngày ra khỏi Đảng hoặc từ trần trước ngày kết nạp. Xem lại hai ngày này.",
        "The exit lies before the admission. Check both dates.",
      ),
      reason: words(
        "Hình thức ra khỏi Đảng không hợp với trạng thái. Chọn lại một trong hai.",
        "The exit reason does not fit the status. Choose one of them again.",
      ),
      notLeft: words(
        "Hồ sơ có ngày hoặc hình thức ra khỏi Đảng nhưng trạng thái là đang sinh hoạt. Xem lại trạng thái.",
        "There is an exit date or reason, yet the status says the person is here. Check the status.",
      ),
    },
  },
  {
    id: "V-D-13",
    severities: ["E2"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Tuổi đảng quá lớn so với tuổi đời. Xem lại ngày sinh và ngày kết nạp.",
        "The Party age is too high for the person's age. Check the birth date and the date of admission.",
      ),
    },
  },
  {
    id: "V-D-14",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Theo ngày sinh đã {years} tuổi. Xem lại năm sinh, hoặc ghi việc từ trần.",
        "Aged {years} by the birth date. Check the year, or record the death.",
      ),
    },
  },
  {
    id: "V-D-15",
    severities: ["E2"],
    source: "clarification 8",
    says: {
      default: words(
        "{field}: sau hôm nay. Xem lại năm.",
        "{field}: lies after today. Check the year.",
      ),
    },
  },
];
