import { type RuleEntry, words } from "#app/record/checks/words/rule.ts";

/** Rules about collections and about other records. @source record-format-3.0 §7 */
export const rowRules: readonly RuleEntry[] = [
  {
    id: "V-H-01",
    severities: ["W"],
    source: "record-format-3.0 §7 (assumed)",
    says: {
      default: words(
        "Quá trình hoạt động thiếu từ {from} đến {to}, quá {months} tháng. Bổ sung thời gian này.",
        "The activity history is missing {from} to {to}, more than {months} months. Add that time.",
      ),
    },
  },
  {
    id: "V-B-01",
    severities: ["E2"],
    source: "record-format-3.0 §7; 06-HD/TW",
    says: {
      default: words(
        "Đến đợt tặng chưa đủ {years} năm tuổi đảng. Xem lại đợt, loại Huy hiệu và ngày kết nạp.",
        "The Party age was below {years} years at that round. Check round, badge and date of admission.",
      ),
    },
  },
  {
    id: "V-B-02",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Huy hiệu {years} năm ghi trước một Huy hiệu ít năm hơn. Xem lại các đợt tặng.",
        "The {years}-year badge stands before a smaller one. Check the rounds.",
      ),
    },
  },
  {
    id: "V-K-01",
    severities: ["E1"],
    source: "record-format-3.0 §7; 69-QĐ/TW",
    says: {
      default: words(
        "Hình thức kỷ luật không hợp với người này.",
        "This form of discipline does not fit the person.",
      ),
      probationary: words(
        "Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo. Chọn lại hình thức.",
        "A probationary member can only be reprimanded or warned. Choose again.",
      ),
      office: words(
        "Cách chức chỉ với người đang giữ chức vụ đảng vào ngày quyết định. Ghi chức vụ trước, hoặc chọn lại hình thức.",
        "Removal from office needs a Party position on the day of the decision. Enter the position first, or choose again.",
      ),
      expelled: words(
        "Đã khai trừ thì trạng thái phải là Khai trừ. Xem lại trạng thái, hoặc ghi việc khôi phục đảng tịch.",
        "Who is expelled has the status Expelled. Check the status, or record that the rights were restored.",
      ),
    },
  },
  {
    id: "V-K-02",
    severities: ["W"],
    source: "record-format-3.0 §7; 69-QĐ/TW",
    says: {
      default: words(
        "Quyết định kỷ luật quá thời hiệu {years} năm kể từ khi kết thúc vi phạm. Ghi rõ lý do.",
        "The decision came more than {years} years after the end of the violation. Explain why.",
      ),
    },
  },
  {
    id: "V-E-01",
    severities: [],
    source: "record-format-3.0 §7; P06",
    says: {
      default: words(
        "Tỷ lệ hoàn thành xuất sắc của nhóm vượt mức cho phép.",
        "The share of excellent grades in the group is above the cap.",
      ),
    },
  },
  {
    id: "V-Q-01",
    severities: ["E1", "W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Các nơi sinh hoạt chính thức không nối tiếp nhau.",
        "The home cells do not follow each other.",
      ),
      overlap: words(
        "Hai nơi sinh hoạt chính thức trùng thời gian. Ghi ngày rời nơi trước.",
        "Two home cells overlap in time. Enter the day of leaving the first.",
      ),
      gap: words(
        "Giữa hai nơi sinh hoạt cách quá {days} ngày mà không có hồ sơ chuyển. Bổ sung hồ sơ chuyển sinh hoạt.",
        "More than {days} days between two cells without a transfer case. Add the transfer.",
      ),
      noneOpen: words(
        "Không có nơi sinh hoạt chính thức nào đang mở. Ghi chi bộ hiện nay.",
        "No home cell is open. Enter the present cell.",
      ),
    },
  },
  {
    id: "V-Q-02",
    severities: ["E1"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Chi bộ này đã kết thúc hoạt động. Chọn chi bộ đang hoạt động.",
        "This cell is closed. Choose one that is open.",
      ),
    },
  },
  {
    id: "V-P-01",
    severities: ["E2"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Chức vụ đảng không hợp với người này.",
        "This Party position does not fit the person.",
      ),
      notOfficial: words(
        "Chức vụ đảng do đảng viên chính thức giữ. Ghi ngày kết thúc chức vụ, hoặc xem lại trạng thái.",
        "A Party position belongs to an official member. End the position, or check the status.",
      ),
      elsewhere: words(
        "Chức vụ ở một tổ chức mà đảng viên không sinh hoạt. Xem lại tổ chức.",
        "A position in an organization of which the person is no member. Check the organization.",
      ),
      secondSecretary: words(
        "Chi bộ này đã có bí thư khác đang giữ chức. Ghi ngày kết thúc của một người.",
        "Somebody else is secretary of this cell. End one of the two.",
      ),
    },
  },
  {
    id: "V-C-01",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words(
        "Được miễn sinh hoạt khi chưa đến tuổi nghỉ hưu mà chưa có giấy tờ sức khoẻ. Bổ sung hồ sơ y tế.",
        "Exempt before retirement age and no medical evidence. Add it to the documents.",
      ),
    },
  },
  {
    id: "V-U-01",
    severities: ["W"],
    source: "record-format-3.0 §7; 01-QĐ/TW",
    says: {
      default: words("Xem lại đối tượng đóng đảng phí.", "Check the dues group."),
      occupation: words(
        "Đối tượng đóng đảng phí không hợp với nhóm nghề nghiệp. Xem lại cả hai.",
        "The dues group does not fit the occupation. Check both.",
      ),
      age: words(
        "Đối tượng đóng đảng phí không hợp với tuổi nghỉ hưu. Chọn lại theo tuổi.",
        "The dues group does not fit the retirement age. Choose by age.",
      ),
      outdated: words(
        "Đối tượng này không còn dùng. Chọn đối tượng theo quy định hiện nay.",
        "This dues group is no longer used. Choose one of the present rules.",
      ),
    },
  },
  {
    id: "V-N-01",
    severities: ["W"],
    source: "record-format-3.0 §7",
    says: {
      default: words("Xem lại quan hệ gia đình.", "Check the family."),
      spouse: words(
        "Có hai vợ hoặc chồng cùng đang ghi. Đánh dấu người đã mất, hoặc bỏ một dòng.",
        "Two spouses are entered as alive. Mark who has died, or remove one.",
      ),
      parent: words(
        "Bố đẻ hoặc mẹ đẻ ghi hai lần. Bỏ một dòng.",
        "Father or mother stands twice. Remove one.",
      ),
      parentAge: words(
        "Bố mẹ phải hơn ít nhất {years} tuổi. Xem lại năm sinh.",
        "A parent is at least {years} years older. Check the year.",
      ),
      childAge: words(
        "Con phải kém ít nhất {years} tuổi. Xem lại năm sinh.",
        "A child is at least {years} years younger. Check the year.",
      ),
    },
  },
  {
    id: "V-ST-01",
    severities: [],
    source: "record-format-3.0 §5",
    says: {
      default: words(
        "Trạng thái chỉ thay đổi qua quy trình, không sửa trực tiếp.",
        "Status changes through a procedure only, never by editing.",
      ),
    },
  },
];
