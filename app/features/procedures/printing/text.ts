/** Subjects of resolutions and other words of papers that cases give; papers are Vietnamese in either language. */
export const printingWords = {
  removal: "xoá tên trong danh sách đảng viên",
  removalAsked: "Đề nghị xoá tên trong danh sách đảng viên",
  discipline: "thi hành kỷ luật đảng viên",
  disciplined: (form: string) => `Đề nghị thi hành kỷ luật bằng hình thức ${form}`,
  expulsion: "khai trừ",
  expelled: "Khai trừ",
  pause: "miễn sinh hoạt đảng có thời hạn",
  pauseAsked: "Đề nghị cấp uỷ cấp trên cho miễn sinh hoạt đảng có thời hạn",
  leaving: "đảng viên xin ra khỏi Đảng",
  leavingAsked: "Báo cáo cấp uỷ cấp trên xem xét, quyết định",
  upheld: "Giữ nguyên quyết định",
  restored: "Khôi phục quyền của đảng viên",
  annulled: "Huỷ bỏ quyết định kỷ luật",
  changed: (form: string) => `Thay đổi hình thức kỷ luật thành ${form}`,
  regraded: (grade: string) => `Xếp loại lại: ${grade}`,
  decision: (number: string | null, on: string | null) =>
    `Quyết định${number === null ? "" : ` số ${number}`}${on === null ? "" : ` ngày ${on}`}`,
  certificate: (number: string | null, on: string | null) =>
    `${number === null ? "" : `số ${number}`}${on === null ? "" : ` ngày ${on}`}`.trim(),
  offices: { secretary: "Bí thư chi bộ", deputy: "Phó bí thư chi bộ", committee: "Chi uỷ viên" },
  ballots: {
    committee: "chi uỷ",
    rest: "thêm chi uỷ viên",
    secretary: "bí thư",
    deputy: "phó bí thư",
  },
  years: (years: number, months: number) =>
    months === 0 ? `${years} năm` : `${years} năm ${months} tháng`,
  early: "Tặng sớm",
  posthumous: "Truy tặng",
  reissued: "Cấp lại",
  standing: "Ban Thường vụ",
  tooFewVotes: "không đủ số phiếu tán thành theo quy định",
  toAdmit: "kết nạp đảng viên",
  toAdmitAgain: "kết nạp lại đảng viên",
  toRecognize: "công nhận đảng viên chính thức",
};
