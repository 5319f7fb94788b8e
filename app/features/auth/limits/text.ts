import type { LimitName } from "#app/features/auth/limits/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  what: {
    post: "Tài khoản này đã gửi quá nhiều lần trong ít phút.",
    strangerPost: "Từ địa chỉ mạng này đã có quá nhiều lần gửi trong ít phút.",
    wrongInvitation: "Từ địa chỉ mạng này đã có nhiều mã không đúng.",
    feed: "Đường dẫn lịch này đã được đọc quá nhiều lần trong một giờ.",
    wrongFeed: "Từ địa chỉ mạng này đã có nhiều đường dẫn lịch không đúng.",
    upload: "Tài khoản này đã tải lên nhiều tệp trong một giờ.",
    export: "Tài khoản này đã xuất nhiều tệp trong một giờ.",
    search: "Tài khoản này đã tìm quá nhiều lần trong ít phút.",
  } satisfies Record<LimitName, string> as Record<LimitName, string>,
};

/** The typed keys every language must have. */
export type LimitWords = typeof vi;

const en: LimitWords = {
  what: {
    post: "This account has sent too much within a few minutes.",
    strangerPost: "Too much was sent from this network address within a few minutes.",
    wrongInvitation: "Many wrong codes came from this network address.",
    feed: "This calendar address was read too often within an hour.",
    wrongFeed: "Many wrong calendar addresses came from this network address.",
    upload: "This account has uploaded many files within an hour.",
    export: "This account has exported many files within an hour.",
    search: "This account has searched too often within a few minutes.",
  },
};

/** Words for whoever has done something too often. */
export const limitText: Record<Lang, LimitWords> = { vi, en };
