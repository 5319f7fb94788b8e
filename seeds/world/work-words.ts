interface DemoDirective {
  at: string;
  by: string;
  decidedBy: string;
  number: string;
  kind: "directive" | "plan" | "letter" | "announcement";
  urgency: "normal" | "urgent" | "express";
  title: string;
  body: string;
  needsReport: boolean;
  daysAgo: number;
  /** Days from its issue to the deadline. */
  dueIn: number | null;
  to: "cells" | "below";
  /** Fields of the record that cells are to fill in. */
  asked?: string[];
  isProposed?: true;
}

const commune = { at: "PT-TB", by: "canbo.xa", decidedBy: "lanhdao.xa", to: "cells" } as const;
const province = { at: "PT", by: "canbo.tinh", decidedBy: "lanhdao.tinh", to: "below" } as const;
const office = { ...commune, by: "vanphong.xa" } as const;

/** Half a year of documents, oldest first. */
export const demoDirectives: readonly DemoDirective[] = [
  {
    ...province,
    number: "31-KH/TU",
    kind: "plan",
    urgency: "normal",
    title: "Kế hoạch chuẩn hoá dữ liệu đảng viên",
    body: "Các đảng uỷ xã, phường rà soát, bổ sung hồ sơ đảng viên theo mẫu 3.0.\nBáo cáo kết quả về Ban Tổ chức.",
    needsReport: true,
    daysAgo: 170,
    dueIn: 60,
  },
  {
    ...commune,
    number: "12-KH/ĐU",
    kind: "plan",
    urgency: "normal",
    title: "Triển khai chuẩn hoá dữ liệu đảng viên trong đảng bộ",
    body: "Chi bộ phân công đảng viên rà soát từng hồ sơ, ưu tiên số định danh, ngày vào Đảng, ngày chính thức.\nBáo cáo số hồ sơ đã đủ mục cơ bản.",
    needsReport: true,
    daysAgo: 160,
    dueIn: 45,
  },
  {
    ...office,
    number: "40-TB/ĐU",
    kind: "announcement",
    urgency: "normal",
    title: "Thông báo lịch tiếp đảng viên của thường trực đảng uỷ",
    body: "Thường trực đảng uỷ tiếp đảng viên vào ngày 15 hằng tháng tại trụ sở.",
    needsReport: false,
    daysAgo: 120,
    dueIn: null,
  },
  {
    ...commune,
    number: "47-CV/ĐU",
    kind: "letter",
    urgency: "normal",
    title: "Rà soát nguồn kết nạp đảng viên sáu tháng cuối năm",
    body: "Chi bộ lập danh sách quần chúng ưu tú, cử đảng viên giúp đỡ.\nBáo cáo số người dự kiến kết nạp.",
    needsReport: true,
    daysAgo: 95,
    dueIn: 20,
  },
  {
    ...commune,
    number: "55-CV/ĐU",
    kind: "letter",
    urgency: "urgent",
    title: "Khẩn trương ứng phó mưa lũ, thăm hỏi đảng viên bị thiệt hại",
    body: "Chi bộ nắm tình hình, giúp các gia đình bị ngập, báo cáo thiệt hại.",
    needsReport: true,
    daysAgo: 60,
    dueIn: 3,
  },
  {
    ...province,
    number: "64-CV/TU",
    kind: "letter",
    urgency: "normal",
    title: "Báo cáo việc học tập nghị quyết của các chi bộ",
    body: "Đảng uỷ xã, phường báo cáo số chi bộ đã học tập, số đảng viên tham gia.",
    needsReport: true,
    daysAgo: 40,
    dueIn: 30,
  },
  {
    ...commune,
    number: "61-CV/ĐU",
    kind: "letter",
    urgency: "normal",
    title: "Chuẩn bị kiểm điểm, xếp loại đảng viên cuối năm",
    body: "Chi bộ phổ biến hướng dẫn, thu bản tự kiểm điểm của đảng viên.\nBáo cáo số đảng viên đã nộp.",
    needsReport: true,
    daysAgo: 24,
    dueIn: 18,
  },
  {
    ...commune,
    number: "66-CV/ĐU",
    kind: "letter",
    urgency: "normal",
    title: "Đối khớp danh sách đảng viên quý này",
    body: "Chi bộ đối chiếu danh sách của mình với danh sách của đảng uỷ, ghi rõ chênh lệch.",
    needsReport: true,
    asked: ["phone", "occupation_current", "it_level", "introducer_1"],
    daysAgo: 9,
    dueIn: 14,
  },
  {
    ...office,
    number: "68-TB/ĐU",
    kind: "announcement",
    urgency: "normal",
    title: "Thông báo hội nghị cán bộ chủ chốt",
    body: "Mời bí thư các chi bộ dự hội nghị tại hội trường đảng uỷ.",
    needsReport: false,
    daysAgo: 1,
    dueIn: null,
  },
  {
    ...commune,
    number: "70-CV/ĐU",
    kind: "letter",
    urgency: "normal",
    title: "Lập danh sách đề nghị tặng Huy hiệu Đảng đợt tới",
    body: "Chi bộ rà soát đảng viên đủ tuổi đảng, gửi danh sách đề nghị.",
    needsReport: true,
    daysAgo: 0,
    dueIn: 21,
    isProposed: true,
  },
];

interface DemoTask {
  title: string;
  daysAgo: number;
  /** Days from today to the deadline; negative when it has passed. */
  dueIn: number;
  state: "issued" | "in_progress" | "reported" | "done";
  isLate?: true;
  /** Given to the member with the demo account. */
  isMember?: true;
  /** Comes from the directive that the cell has under way. */
  isFromDirective?: true;
}

/** What one cell gave to its members. */
export const demoTasks: readonly DemoTask[] = [
  { title: "Rà soát hồ sơ đảng viên tổ 1", daysAgo: 150, dueIn: -125, state: "done" },
  { title: "Rà soát hồ sơ đảng viên tổ 2", daysAgo: 150, dueIn: -125, state: "done", isLate: true },
  { title: "Thăm hỏi gia đình bị ngập", daysAgo: 59, dueIn: -57, state: "done", isMember: true },
  { title: "Giúp đỡ quần chúng ưu tú viết lý lịch", daysAgo: 40, dueIn: -4, state: "in_progress" },
  { title: "Thu bản tự kiểm điểm của đảng viên", daysAgo: 20, dueIn: -1, state: "reported" },
  {
    title: "Đối chiếu danh sách đảng viên khu 1",
    daysAgo: 6,
    dueIn: 3,
    state: "in_progress",
    isMember: true,
    isFromDirective: true,
  },
  {
    title: "Đối chiếu danh sách đảng viên khu 2",
    daysAgo: 6,
    dueIn: 3,
    state: "issued",
    isFromDirective: true,
  },
  { title: "Chuẩn bị hội trường họp chi bộ", daysAgo: 2, dueIn: 9, state: "issued" },
];

/** What reports of the demo say. */
export const reportWords = {
  secretary: "Bí thư chi bộ",
  officer: "Văn phòng đảng uỷ",
  texts: [
    "Chi bộ đã làm xong, không có vướng mắc.",
    "Đã triển khai tới toàn thể đảng viên trong buổi sinh hoạt; đủ hồ sơ theo yêu cầu.",
    "Đã làm; còn hai trường hợp đi làm ăn xa, chi bộ đang liên hệ.",
    "Hoàn thành. Danh sách kèm theo đã khớp với danh sách của đảng uỷ.",
  ],
} as const;
