/** Candidates of the first cell of the demo, and how many steps of an admission each has taken. */
export const candidates = [
  { name: "Trần Thu Uyên", sex: "female", age: 22, upTo: 0 },
  { name: "Lê Minh Quân", sex: "male", age: 27, upTo: 2 },
  { name: "Phùng Thị Hoà", sex: "female", age: 31, upTo: 9 },
  { name: "Đỗ Văn Khải", sex: "male", age: 35, upTo: 14 },
] as const;

/** Words of the demo's admissions and cards. */
export const joiningWords = {
  numbers: {
    sympathizer: "02-NQ/CB",
    course: "118/GCN",
    resolution: "07-NQ/CB",
    grassroots: "15-NQ/ĐU",
    decision: "64-QĐ/ĐU",
    biography: "260001PT",
    batch: "03-DS/TĐV",
  },
  places: {
    father: "Đảng uỷ xã Đan Thượng, tỉnh Phú Thọ",
    spouse: "Đảng uỷ phường Nông Trang, tỉnh Phú Thọ",
  },
  verification: "Lý lịch rõ ràng; cha, mẹ đẻ và vợ chấp hành tốt chủ trương, pháp luật.",
  section: "Đủ điều kiện, tiêu chuẩn; nhất trí đề nghị kết nạp.",
  loss: "Thẻ bị cuốn trôi trong đợt mưa lũ; đảng viên đã tự kiểm điểm, chi bộ nhất trí đề nghị cấp lại.",
};
