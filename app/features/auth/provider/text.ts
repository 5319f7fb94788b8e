import type { ProviderEnd } from "#app/features/auth/provider/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

type Ends = Record<ProviderEnd, (name: string) => string>;

const vi = {
  signIn: (name: string) => `Đăng nhập bằng ${name}`,
  hint: "Dành cho tài khoản đã liên kết.",
  none: "Chưa liên kết",
  since: (date: string) => `Liên kết từ ${date}`,
  lastUsed: (date: string) => `Dùng lần cuối ${date}`,
  neverUsed: "Chưa dùng lần nào",
  link: "Liên kết",
  unlink: "Bỏ liên kết",
  linkHint: (name: string) =>
    `Sau khi liên kết, đồng chí đăng nhập được bằng ${name}; mật khẩu ở đây vẫn dùng được.`,
  signedOut: "Đã đăng xuất khỏi Chi Bộ Số.",
  signedOutThere: (name: string) =>
    `Phiên ở ${name} có thể còn mở. Máy dùng chung thì đăng xuất cả ở đó.`,
  signOutThere: (name: string) => `Đăng xuất ở ${name}`,
  ends: {
    cancelled: (name) => `Đồng chí đã dừng ở ${name}. Chưa có gì thay đổi.`,
    down: (name) =>
      `${name} không trả lời. Đồng chí thử lại sau ít phút; mật khẩu ở đây vẫn dùng được.`,
    stale: () => "Lần đăng nhập này đã quá 10 phút, hoặc bắt đầu ở trình duyệt khác. Bấm lại nút.",
    refused: (name) =>
      `Không đọc được câu trả lời của ${name}. Bấm lại nút; nếu vẫn vậy, báo người quản trị.`,
    unknown: (name) =>
      `Tài khoản ở ${name} chưa liên kết với tài khoản nào ở đây. Đồng chí đăng nhập bằng mật khẩu, rồi liên kết ở trang Tài khoản.`,
    linked: (name) => `Đã liên kết với ${name}.`,
    already: (name) => `Tài khoản ở ${name} đã liên kết từ trước.`,
    taken: (name) =>
      `Tài khoản ở ${name} đã liên kết với một tài khoản khác. Chưa có gì thay đổi; đồng chí dùng đúng tài khoản của mình ở ${name}.`,
    unlinked: () => "Đã bỏ liên kết.",
  } satisfies Ends as Ends,
};

/** The typed keys every language must have. */
export type ProviderWords = typeof vi;

const en: ProviderWords = {
  signIn: (name) => `Sign in with ${name}`,
  hint: "For accounts that are linked.",
  none: "Not linked",
  since: (date) => `Linked since ${date}`,
  lastUsed: (date) => `Last used ${date}`,
  neverUsed: "Not used yet",
  link: "Link",
  unlink: "Unlink",
  linkHint: (name) =>
    `Once linked, you can sign in with ${name}; your password here works as before.`,
  signedOut: "Signed out of Chi Bộ Số.",
  signedOutThere: (name) =>
    `You may still be signed in at ${name}. On a shared machine sign out there too.`,
  signOutThere: (name) => `Sign out at ${name}`,
  ends: {
    cancelled: (name) => `You stopped at ${name}. Nothing has changed.`,
    down: (name) =>
      `${name} does not answer. Try again in a few minutes; your password here works as before.`,
    stale: () =>
      "This sign-in took more than 10 minutes, or began in another browser. Press the button again.",
    refused: (name) =>
      `The answer of ${name} could not be read. Press the button again; if it stays so, tell the administrator.`,
    unknown: (name) =>
      `Your account at ${name} is linked with no account here. Sign in with your password, then link it on the account page.`,
    linked: (name) => `Linked with ${name}.`,
    already: (name) => `Your account at ${name} was linked before.`,
    taken: (name) =>
      `That account at ${name} is linked with another account. Nothing has changed; use your own account at ${name}.`,
    unlinked: () => "Unlinked.",
  },
};

/** Words of signing in through another service. */
export const providerText: Record<Lang, ProviderWords> = { vi, en };
