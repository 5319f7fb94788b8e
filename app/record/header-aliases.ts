import type { FieldKey } from "#app/record/values.ts";

/** A spelling of a header met in real lists, and the field it means. */
export interface HeaderAlias {
  readonly key: FieldKey;
  readonly alias: string;
  /** The value's length decides between this field and its older sibling. */
  readonly route?: "length";
  /** The header is used for several fields: a person says once per file which. */
  readonly ask?: readonly FieldKey[];
  /** The values are years. */
  readonly precision?: "Y";
  /** The column holds one part of an address; a district only in old names. */
  readonly part?: "detail" | "commune" | "district" | "province" | "country";
  /** Units before or since 2025-07-01. */
  readonly era?: "old" | "new";
}

/** Spellings with one meaning, separated by bars. The last ones of a field are ours. */
const spellings: Partial<Record<FieldKey, string>> = {
  full_name:
    "Họ và tên | Họ tên | Họ tên đang dùng | Họ và tên đang dùng | Họ, chữ đệm, tên | Họ và tên * | Tên đảng viên | hovaten | ho_ten | Full Name | Họ, tên | Họ và tên đảng viên",
  birth_name: "Họ và tên khai sinh | Họ tên khai sinh | Tên khai sinh",
  aliases: "Bí danh | Các bí danh | Tên gọi khác | Tên khác",
  gender: "Giới tính | Nam/Nữ | Nam, nữ | Nam (nữ) | Phái | Giới | Nam / Nữ",
  birth_date:
    "Ngày sinh | Sinh ngày | Ngày tháng năm sinh | Ngày, tháng, năm sinh | Ngày sinh (DD/MM/YYYY) | NS | Ngày/tháng/năm sinh | Ngày sinh theo hồ sơ đảng",
  birth_place: "Nơi sinh",
  birth_registration_place: "Nơi đăng ký khai sinh | Nơi ĐKKS",
  home_town: "Quê quán | Nguyên quán | Quê quán 2 cấp | Chi tiết quê quán",
  home_town_old_text: "Quê quán 3 cấp | Quê quán cũ",
  permanent_address:
    "Thường trú | Nơi thường trú | Hộ khẩu thường trú | Nơi đăng ký hộ khẩu thường trú | Địa chỉ hộ khẩu | Trú quán",
  temporary_address:
    "Tạm trú | Nơi tạm trú | Nơi ở hiện nay | Chỗ ở hiện nay | Nơi thực tế cư trú | Trú quán hiện nay",
  ethnicity: "Dân tộc | DT",
  religion: "Tôn giáo | TG",
  citizen_id:
    "Số CCCD | CCCD | Số căn cước | Số căn cước công dân | Căn cước công dân | Số định danh cá nhân | Mã định danh | Số ĐDCN | Số CC | Số thẻ căn cước",
  old_id_number: "Số CMND | CMND | Số chứng minh nhân dân | Số CMND cũ | Số CMT",
  party_card_number: "Số thẻ ĐV | Số TĐV | Mã thẻ Đảng | Mã số thẻ Đảng viên | Thẻ Đảng",
  party_card_number_old: "Số thẻ Đảng theo QĐ 85 | Số thẻ cũ | Số thẻ Đảng cũ",
  party_card_issue_date: "Ngày cấp thẻ Đảng | Ngày cấp thẻ",
  party_card_issue_place: "Nơi cấp thẻ Đảng",
  biography_number: "Số lý lịch | Số LL | Số lý lịch đảng viên | SLL",
  org_id: "Mã chi bộ | Mã tổ chức đảng",
  org_name:
    "Chi bộ | Tổ chức Đảng sinh hoạt | Tên chi bộ | Chi bộ sinh hoạt | Nơi sinh hoạt | Đơn vị sinh hoạt",
  phone:
    "Số điện thoại | SĐT | Số ĐT | ĐT | Di động | Điện thoại | Số điện thoại di động | Điện thoại liên hệ",
  email: "Email | Thư điện tử | Địa chỉ email | Gmail",
  admission_decision_date:
    "Ngày quyết định kết nạp | Ngày ra quyết định kết nạp | Ngày QĐ kết nạp | Ngày QĐKN",
  admission_ceremony_date:
    "Ngày kết nạp | Ngày kết nạp Đảng | Vào Đảng | Ngày vào Đảng (dự bị) | Ngày vào Đảng dự bị | Ngày dự bị | Ngày KN",
  official_date:
    "Ngày chính thức | Ngày vào Đảng chính thức | Ngày vào Đảng CT | Ngày chuyển chính thức | Ngày vào Đảng (chính thức) | Ngày CT | Ngày công nhận chính thức",
  admission_cell_text: "Nơi kết nạp | Nơi vào Đảng | Nơi vào Đảng (dự bị)",
  official_cell_text: "Nơi vào Đảng chính thức | Nơi công nhận chính thức",
  membership_status: "Trạng thái | Loại đảng viên | Loại ĐV | Diện đảng viên | Dự bị/Chính thức",
  activity_status: "Trạng thái hoạt động | Tình trạng sinh hoạt | Trạng thái sinh hoạt",
  exit_date: "Ngày rời/mất/miễn SH | Ngày ra khỏi Đảng | Ngày từ trần | Ngày mất",
  general_education:
    "Trình độ văn hoá | Trình độ văn hóa | Văn hoá | Học vấn | Trình độ học vấn | Trình độ giáo dục phổ thông | GDPT | TĐVH",
  professional_level:
    "Trình độ chuyên môn | Chuyên môn | Trình độ CM | CMNV | Trình độ chuyên môn cao nhất",
  professional_major: "Chuyên ngành | Ngành đào tạo",
  academic_degree: "Học vị",
  academic_title: "Học hàm | Chức danh khoa học",
  political_theory_level:
    "Lý luận chính trị | LLCT | Trình độ LLCT | Lý luận | Trình độ lý luận chính trị",
  foreign_language: "Ngoại ngữ",
  it_level: "Tin học",
  state_management_level: "Quản lý nhà nước | QLNN",
  occupation_current: "Nghề nghiệp | Nghề nghiệp hiện nay | Công việc hiện nay",
  occupation_before_party: "Nghề nghiệp trước khi vào Đảng",
  employer: "Đơn vị công tác | Cơ quan công tác | Nơi công tác",
  job_title:
    "Chức vụ chính quyền | Chức vụ, đơn vị công tác | Chức danh | Chức vụ hiện nay chính quyền, đoàn thể | Chức vụ",
  current_party_position: "Chức vụ Đảng | Chức vụ trong Đảng | Chức vụ hiện nay Đảng",
  enlistment_date: "Ngày nhập ngũ | Nhập ngũ | Thời gian nhập ngũ",
  discharge_date: "Ngày xuất ngũ | Xuất ngũ",
  party_age_months: "Tuổi đảng",
  record_note: "Ghi chú | Ghi chú khác",
  ordinal_in_cell_list: "STT | Số TT | TT | # | So TT | Số thứ tự",
  external_reference: "ID (UUID) | MSSV | Mã sinh viên | Mã ngoài",
  member_id: "Mã hồ sơ | Mã hồ sơ hệ thống",
  health_status: "Sức khoẻ | Sức khỏe | Tình trạng sức khoẻ",
  blood_type: "Nhóm máu",
  family_class_origin: "Thành phần gia đình | Thành phần xuất thân",
  official_decision_number: "Số quyết định công nhận chính thức",
  admission_decision_number: "Số quyết định kết nạp",
  introducer_1: "Đảng viên giới thiệu",
  youth_union_date: "Ngày vào Đoàn TNCS HCM",
  exemption_date: "Ngày miễn sinh hoạt | Ngày miễn SH",
  policy_categories: "Đối tượng chính sách",
};

/** Spellings that need a look at the values or a question. */
const doubtful: readonly HeaderAlias[] = [
  { key: "birth_date", alias: "Năm sinh", precision: "Y" },
  { key: "permanent_address", alias: "Địa chỉ", ask: ["permanent_address", "temporary_address"] },
  { key: "citizen_id", alias: "Số CMND/CCCD", route: "length" },
  { key: "citizen_id", alias: "Số CCCD/CMND", route: "length" },
  { key: "party_card_number", alias: "Số thẻ đảng viên", route: "length" },
  { key: "party_card_number", alias: "Số thẻ Đảng", route: "length" },
  {
    key: "admission_ceremony_date",
    alias: "Ngày vào Đảng",
    ask: ["admission_ceremony_date", "admission_decision_date"],
  },
  { key: "employer", alias: "Đơn vị", ask: ["employer", "org_name"] },
];

/** Places whose parts stand in columns of their own: the words before and after those of the part. */
const places: readonly { key: FieldKey; title: string; words: string }[] = [
  { key: "home_town", title: "Quê quán", words: "quê quán" },
  { key: "permanent_address", title: "Thường trú", words: "thường trú" },
  { key: "temporary_address", title: "Tạm trú", words: "tạm trú" },
  { key: "birth_place", title: "Nơi sinh", words: "nơi sinh" },
  { key: "birth_registration_place", title: "Nơi đăng ký khai sinh", words: "khai sinh" },
];
const partWords = [
  ["country", "Quốc gia"],
  ["province", "Tỉnh/Thành"],
  ["province", "Tỉnh/TP"],
  ["district", "Quận/huyện"],
  ["commune", "Xã/phường"],
  ["detail", "Chi tiết"],
] as const;
const eras = [
  ["new", "mới"],
  ["old", "cũ"],
] as const;

/**
 * Headers met in real lists, beside the headers of the format itself, which always count. An exact match goes before
 * one without accents; values break ties. "ID (UUID)" is the id of another system, never our own.
 *
 * @source header aliases of the format, §11.1; clarification 39
 */
export const headerAliases: readonly HeaderAlias[] = [
  ...Object.entries(spellings).flatMap(([key, text]) =>
    text.split(" | ").map((alias): HeaderAlias => ({ key: key as FieldKey, alias })),
  ),
  ...doubtful,
  ...places.flatMap(placeAliases),
];

/** "Quê quán Tỉnh/Thành", "Xã/phường quê quán cũ", "Địa chỉ thường trú chi tiết", "Địa chỉ tạm trú". */
function placeAliases({ key, title, words }: (typeof places)[number]): HeaderAlias[] {
  const parts = partWords.flatMap(([part, word]): HeaderAlias[] => [
    { key, alias: `${title} ${word}`, part },
    ...eras.map(([era, eraWord]): HeaderAlias => ({
      key,
      alias: `${word} ${words} ${eraWord}`,
      part,
      era,
    })),
  ]);
  return [
    ...parts,
    { key, alias: `Địa chỉ ${words}` },
    { key, alias: `Địa chỉ ${words} chi tiết`, part: "detail" },
  ];
}
