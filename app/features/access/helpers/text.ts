import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Có người giúp",
  sub: "Khi có người ngồi cạnh giúp gõ máy: mọi việc làm từ lúc bắt đầu đều ghi thêm tên người ấy, và hết giờ thì phiên tự kết thúc.",
  name: "Họ và tên người giúp",
  nameHint: "Ghi đủ họ tên, ví dụ Nguyễn Văn Bình.",
  nameMissing: "Ghi họ và tên người giúp.",
  hours: "Giúp trong bao lâu",
  hour: (count: number) => `${count} giờ`,
  start: "Bắt đầu có người giúp",
  limits:
    "Trong lúc có người giúp, chỉ làm được việc của chi bộ; đổi mật khẩu, xác thực hai lớp, duyệt vai và xuất dữ liệu hạn chế vẫn cần mật khẩu của đồng chí.",
  line: (name: string, until: string) =>
    `${name} đang giúp, đến ${until}. Mọi việc đều ghi kèm tên này.`,
  end: "Thôi giúp",
  endHint: "Thôi giúp là kết thúc phiên; đồng chí đăng nhập lại để làm một mình.",
};

/** The typed keys every language must have. */
export type HelperWords = typeof vi;

const en: HelperWords = {
  title: "Somebody helps",
  sub: "When somebody sits beside you and helps to type: all that is done from then on bears their name too, and the session ends by itself when the time is over.",
  name: "Full name of the helper",
  nameHint: "The full name, for example Nguyễn Văn Bình.",
  nameMissing: "Give the full name of the helper.",
  hours: "For how long",
  hour: (count) => (count === 1 ? "1 hour" : `${count} hours`),
  start: "Start to be helped",
  limits:
    "While somebody helps, only the work of the cell is open; a new passphrase, the second factor, approving roles and restricted exports still ask for your passphrase.",
  line: (name, until) => `${name} helps until ${until}. All that is done bears this name too.`,
  end: "End the help",
  endHint: "This ends the session; sign in again to work alone.",
};

/** Words of the page on which a holder of a post names a helper. */
export const helperText: Record<Lang, HelperWords> = { vi, en };
