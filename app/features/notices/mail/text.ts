import type { Lang } from "#app/lib/lang.ts";

const vi = {
  subject: (unread: number) => `Chi Bộ Số: ${unread} thông báo chưa đọc`,
  body: (unread: number) => `Đồng chí có ${unread} thông báo chưa đọc trong Chi Bộ Số.`,
  why: "Thư gửi theo yêu cầu ở trang Tài khoản, mỗi ngày nhiều nhất một thư. Không trả lời thư này.",
};

const en: typeof vi = {
  subject: (unread) => `Chi Bộ Số: ${unread} unread notices`,
  body: (unread) =>
    `You have ${unread} unread ${unread === 1 ? "notice" : "notices"} in Chi Bộ Số.`,
  why: "Sent as asked for on the account page, at most once a day. Please do not reply.",
};

/** Words of the daily mail; it carries both languages, since nobody knows which its reader chose. */
export const noticeMailText: Record<Lang, typeof vi> = { vi, en };
