import type { Lang } from "#app/lib/lang.ts";

/** Names of programs and makers are the same in every language. */
const names: Record<string, string> = {
  coccoc: "Cốc Cốc",
  edge: "Edge",
  opera: "Opera",
  samsung: "Samsung Internet",
  firefox: "Firefox",
  chrome: "Chrome",
  safari: "Safari",
  android: "Android",
  iphone: "iPhone, iPad",
  windows: "Windows",
  mac: "Mac",
  linux: "Linux",
};

function deviceWords(code: string, browser: string, system: string, on: string): string {
  const [first = "", second = ""] = code.split("/");
  return `${names[first] ?? browser} ${on} ${names[second] ?? system}`;
}

const vi = {
  title: "Đăng nhập",
  sub: "Hồ sơ đảng viên và nghiệp vụ công tác đảng.",
  username: "Tên đăng nhập",
  usernameHint: "Số điện thoại hoặc mã được cấp",
  password: "Mật khẩu",
  showPassword: "Hiện mật khẩu",
  submit: "Đăng nhập",
  forgotten:
    "Quên mật khẩu: gặp cán bộ Ban Xây dựng Đảng của xã, phường để được cấp lại trên giấy.",
  wrong: "Tên đăng nhập hoặc mật khẩu không đúng.",
  wait: (minutes: number) =>
    `Đã sai nhiều lần từ máy này. Đồng chí chờ ${minutes} phút rồi đăng nhập lại; tài khoản không bị khoá.`,
  failedTitle: "Chưa đăng nhập được",
  ended: "Phiên làm việc đã hết.",
  endedKept: "Chữ đã gõ còn nguyên trong 30 phút; đăng nhập lại để tiếp tục.",
  demo: "Bản trình diễn.",
  demoText: "Mọi người, số liệu ở đây đều hư cấu. Không nhập dữ liệu thật.",
  demoTitle: "Thử với một vai",
  demoHint: (password: string): [string, string] => [
    "Bấm vào một dòng để vào ngay. Mật khẩu chung: ",
    password,
  ],
  demoGroups: {
    cell: "Chi bộ và cơ sở",
    commune: "Xã, phường",
    province: "Tỉnh, Trung ương, hệ thống",
  },
  more: (count: number) => `thêm ${count} vai`,
  signOut: "Đăng xuất",
  signOutHint: "Phiên làm việc kết thúc ngay trên máy chủ.",

  changeTitle: "Đổi mật khẩu",
  changeSub: "Sau khi đổi, mọi phiên trên máy khác kết thúc ngay. Không có hạn phải đổi lại.",
  presentPassword: "Mật khẩu hiện tại",
  changeSubmit: "Đổi mật khẩu",
  passphraseChanged: "Đã đổi mật khẩu; các phiên trên máy khác đã kết thúc.",
  backToAccount: "Tài khoản",
  protection: "Mật khẩu và xác nhận hai bước",
  passwordLabel: "Mật khẩu",
  passwordSet: "Đã đặt, chỉ đồng chí biết",
  sessions: "Đang đăng nhập ở đâu",
  sessionsHint: "Thấy máy lạ: kết thúc phiên đó rồi đổi mật khẩu.",
  sessionsEnded: "Đã kết thúc phiên.",
  thisDevice: "máy này",
  endSession: "Kết thúc",
  endOthers: "Kết thúc mọi phiên khác",
  lastSeen: (at: string) => `Dùng lần cuối ${at}`,
  openedAt: (at: string) => `Đăng nhập ${at}`,
  device: (code: string) => deviceWords(code, "trình duyệt khác", "máy khác", "trên"),

  welcomeTitle: "Nhận tài khoản",
  welcomeSub: (role: string, unit: string) =>
    `Vai được giao: ${role}, ${unit}. Mã này dùng được một lần.`,
  displayName: "Họ và tên",
  newPassword: "Mật khẩu mới",
  newPasswordHint:
    "Ít nhất 12 ký tự, kể cả dấu cách; một câu dễ nhớ là tốt nhất. Dán từ sổ mật khẩu cũng được.",
  repeated: "Nhập lại mật khẩu mới",
  create: "Tạo tài khoản và đăng nhập",
  issues: {
    usernameForm: "Tên đăng nhập gồm 3 đến 50 chữ không dấu, chữ số, dấu chấm, gạch.",
    usernameTaken: "Tên đăng nhập này đã có người dùng; đồng chí chọn tên khác.",
    displayNameForm: "Ghi đủ họ và tên.",
    passwordShort: "Mật khẩu phải có ít nhất 12 ký tự.",
    passwordLong: "Mật khẩu dài quá: nhiều nhất khoảng 500 ký tự.",
    passwordCommon:
      "Mật khẩu này nhiều người dùng nên dễ đoán. Đồng chí chọn một câu chỉ mình nhớ, ví dụ bốn từ không liên quan với nhau.",
    passwordDiffers: "Hai lần nhập mật khẩu khác nhau.",
    passwordHasName: "Mật khẩu không được chứa tên đăng nhập, họ tên hoặc tên đơn vị.",
    passwordWrong: "Mật khẩu hiện tại không đúng.",
    passwordSame: "Mật khẩu mới phải khác mật khẩu hiện tại.",
    wait: "Đã sai nhiều lần. Đồng chí chờ 15 phút rồi thử lại; tài khoản không bị khoá.",
  } as Record<string, string>,
};

/** The typed keys every language must have. */
export type AuthWords = typeof vi;

const en: AuthWords = {
  title: "Sign in",
  sub: "Party member records and Party work.",
  username: "User name",
  usernameHint: "Phone number or the code you were given",
  password: "Password",
  showPassword: "Show password",
  submit: "Sign in",
  forgotten:
    "Forgotten password: see the Party-building officer of your commune, who issues a new one on paper.",
  wrong: "User name or password is not right.",
  wait: (minutes) =>
    `Too many failures from this device. Wait ${minutes} minutes and sign in again; the account is not locked.`,
  failedTitle: "Not signed in",
  ended: "Your session has ended.",
  endedKept: "What you typed is kept for 30 minutes; sign in again to continue.",
  demo: "Demonstration.",
  demoText: "All people and figures here are invented. Do not enter real data.",
  demoTitle: "Try a role",
  demoHint: (password) => ["Press a line to enter at once. Common password: ", password],
  demoGroups: {
    cell: "Cell and grassroots",
    commune: "Commune",
    province: "Province, central level, system",
  },
  more: (count) => `${count} more`,
  signOut: "Sign out",
  signOutHint: "The session ends on the server at once.",

  changeTitle: "Change the password",
  changeSub:
    "All sessions on other devices end at once. There is no date by which to change it again.",
  presentPassword: "Present password",
  changeSubmit: "Change the password",
  passphraseChanged: "Password changed; sessions on other devices have ended.",
  backToAccount: "Account",
  protection: "Password and second step",
  passwordLabel: "Password",
  passwordSet: "Set; only you know it",
  sessions: "Where you are signed in",
  sessionsHint: "A device you do not know: end its session, then change the password.",
  sessionsEnded: "Session ended.",
  thisDevice: "this device",
  endSession: "End",
  endOthers: "End all other sessions",
  lastSeen: (at) => `Last used ${at}`,
  openedAt: (at) => `Signed in ${at}`,
  device: (code) => deviceWords(code, "another browser", "another device", "on"),

  welcomeTitle: "Receive an account",
  welcomeSub: (role, unit) => `Role: ${role}, ${unit}. This code works once.`,
  displayName: "Full name",
  newPassword: "New password",
  newPasswordHint:
    "At least 12 characters, spaces too; a sentence you remember is best. Pasting is fine.",
  repeated: "New password again",
  create: "Create the account and sign in",
  issues: {
    usernameForm: "A user name has 3 to 50 letters without accents, digits, dots or dashes.",
    usernameTaken: "This user name is taken; choose another.",
    displayNameForm: "Enter the full name.",
    passwordShort: "A password has at least 12 characters.",
    passwordLong: "The password is too long: at most about 500 characters.",
    passwordCommon:
      "Many people use this password, so it is easy to guess. Choose a sentence only you know, such as four words that have nothing to do with each other.",
    passwordDiffers: "The two passwords differ.",
    passwordHasName:
      "The password must not contain the user name, your name or the name of the unit.",
    passwordWrong: "The present password is not right.",
    passwordSame: "The new password must differ from the present one.",
    wait: "Too many failures. Wait 15 minutes and try again; the account is not locked.",
  },
};

/** Words of signing in and of receiving an account. */
export const authText: Record<Lang, AuthWords> = { vi, en };
