import type { Lang } from "#app/lib/lang.ts";

const weekdaysVi = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
const weekdaysEn = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const vi = {
  title: "Lịch",
  month: (of: string) => `Tháng ${of}`,
  week: (from: string, to: string) => `Tuần từ ${from} đến ${to}`,
  sub: (unit: string, count: number) => (count === 0 ? unit : `${unit}. ${count} mục trong lịch.`),
  views: "Cách xem",
  viewNames: { month: "Tháng", week: "Tuần" },
  before: { month: "Tháng trước", week: "Tuần trước" },
  after: { month: "Tháng sau", week: "Tuần sau" },
  now: "Hôm nay",
  turn: "Chuyển thời gian",
  unit: "Đơn vị",
  ownUnit: "Tất cả",
  day: (weekday: number, date: string) => `${weekdaysVi[weekday]} ${date}`,
  nothing: "không có gì",
  empty: { month: "Tháng này không có gì trong lịch.", week: "Tuần này không có gì trong lịch." },
  emptyWhy: "Buổi sinh hoạt, hạn việc, hạn hồ sơ, đảng phí và báo cáo sẽ hiện ở đây.",
  meetingStates: { planned: "Dự kiến", cancelled: "Đã huỷ" },
  over: "Đã xong",
  overdue: "Quá hạn",
  reported: "Đã báo cáo, chờ xem xét",

  feed: "Lịch trên điện thoại, máy tính",
  feedWhy:
    "Tạo một đường dẫn riêng rồi dán vào ứng dụng lịch (Google, Apple, Outlook). Lịch tự cập nhật vài giờ một lần.",
  feedKeep:
    "Ai có đường dẫn thì đọc được lịch này mà không cần đăng nhập. Trong lịch không có tên người của hồ sơ thủ tục.",
  feedMake: "Tạo đường dẫn lịch",
  feedMade: "Đường dẫn chỉ hiện một lần này. Hãy sao chép rồi dán vào ứng dụng lịch.",
  feedAddress: "Đường dẫn lịch riêng",
  feedSince: (day: string, time: string) => `Đường dẫn đang dùng, tạo ngày ${day} lúc ${time}.`,
  feedRead: (day: string, time: string) =>
    `Ứng dụng lịch đọc lần gần nhất ngày ${day} lúc ${time}.`,
  feedUnread: "Chưa có ứng dụng lịch nào đọc.",
  feedOtherPost: "Đường dẫn này thuộc một vai khác của đồng chí.",
  feedReplace: "Thay bằng đường dẫn mới",
  feedReplaceWhy: "Đường dẫn cũ sẽ không dùng được nữa.",
  feedEnd: "Thu hồi đường dẫn",
  feedEnded: "Đã thu hồi đường dẫn lịch.",
};

/** The typed keys every language must have. */
export type CalendarWords = typeof vi;

const en: CalendarWords = {
  title: "Calendar",
  month: (of) => `Month ${of}`,
  week: (from, to) => `Week from ${from} to ${to}`,
  sub: (unit, count) =>
    count === 0 ? unit : `${unit}. ${count} ${count === 1 ? "entry" : "entries"}.`,
  views: "View",
  viewNames: { month: "Month", week: "Week" },
  before: { month: "Month before", week: "Week before" },
  after: { month: "Next month", week: "Next week" },
  now: "Today",
  turn: "Change the time",
  unit: "Unit",
  ownUnit: "All",
  day: (weekday, date) => `${weekdaysEn[weekday]} ${date}`,
  nothing: "nothing",
  empty: {
    month: "Nothing is in the calendar this month.",
    week: "Nothing is in the calendar this week.",
  },
  emptyWhy: "Meetings, deadlines of work and cases, dues and reports show here.",
  meetingStates: { planned: "Planned", cancelled: "Cancelled" },
  over: "Done",
  overdue: "Overdue",
  reported: "Reported, to be judged",

  feed: "Calendar on your phone or computer",
  feedWhy:
    "Make a secret address and paste it into a calendar app (Google, Apple, Outlook). It looks for changes every few hours.",
  feedKeep:
    "Whoever has the address reads this calendar without signing in. It names nobody whom a case is about.",
  feedMake: "Make a calendar address",
  feedMade: "The address shows this once. Copy it and paste it into your calendar app.",
  feedAddress: "Secret calendar address",
  feedSince: (day, time) => `In use, made on ${day} at ${time}.`,
  feedRead: (day, time) => `A calendar app last read it on ${day} at ${time}.`,
  feedUnread: "No calendar app has read it yet.",
  feedOtherPost: "This address belongs to another of your roles.",
  feedReplace: "Replace by a new address",
  feedReplaceWhy: "The old address stops working.",
  feedEnd: "End the address",
  feedEnded: "The calendar address has ended.",
};

/** Words of the calendar page. */
export const calendarText: Record<Lang, CalendarWords> = { vi, en };
