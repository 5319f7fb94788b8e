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
  failedTitle: "Chưa đăng nhập được.",
  ended: "Phiên làm việc đã hết.",
  endedKept: "Chữ đã gõ còn nguyên trong 30 phút; đăng nhập lại để tiếp tục.",
  demo: "Bản trình diễn.",
  demoText:
    "Mọi người, số liệu ở đây đều hư cấu. Không nhập dữ liệu thật. Ở đây không cần xác nhận hai bước.",
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

  second: {
    title: "Xác nhận hai bước",
    sub: "Vai của đồng chí xem được hồ sơ nhiều người, nên ngoài mật khẩu cần mã trên điện thoại.",
    setSub:
      "Vai của đồng chí xem được hồ sơ nhiều người. Làm một lần, mất khoảng hai phút; từ lần sau chỉ gõ mã sáu số.",
    stepApp:
      "Mở ứng dụng tạo mã trên điện thoại (Google Authenticator, Microsoft Authenticator hoặc ứng dụng tương tự).",
    stepScan: "Chọn thêm tài khoản, rồi quét hình vuông này.",
    qrLabel: "Mã QR của khoá bí mật",
    orType: "Không quét được thì gõ khoá này, loại “theo thời gian”:",
    stepCode: "Gõ mã sáu số mà ứng dụng vừa hiện.",
    code: "Mã xác nhận",
    codeHint: "Sáu chữ số, đổi sau mỗi 30 giây",
    codeOrPaperHint: "Sáu chữ số trên điện thoại, hoặc một mã dự phòng trên giấy",
    submit: "Tiếp tục",
    setSubmit: "Kiểm tra mã và bật",
    lost: "Mất điện thoại: dùng mã dự phòng trên giấy. Không còn mã nào: báo cán bộ Ban Xây dựng Đảng của xã, phường.",
    issues: {
      codeWrong:
        "Mã không đúng. Xem lại mã đang hiện trên điện thoại; đồng hồ điện thoại cần để tự động.",
      codeUsed:
        "Mã này đã dùng. Đồng chí chờ mã mới hiện ra rồi gõ lại, hoặc dùng mã dự phòng khác.",
      wait: "Đã sai nhiều lần. Đồng chí chờ 15 phút rồi thử lại; tài khoản không bị khoá.",
      setupOld: "Khoá này hiện đã lâu nên không dùng được nữa. Quét hình mới bên dưới.",
    } as Record<string, string>,
    codesTitle: "Mã dự phòng",
    codesSub: "In trang này (Ctrl+P) hoặc chép ra giấy.",
    codesLater: "Tiếp tục không in",
    codesDone: "Đã in xong, tiếp tục",
    codesOnce: "Các mã này chỉ hiện một lần.",
    codesOnceDo: "Cất giấy ở nơi khoá được, không để cạnh điện thoại.",
    codesPaper: "Mã dự phòng đăng nhập",
    codesOf: (username: string) => `Tài khoản ${username}`,
    codesHow:
      "Khi không có điện thoại, gõ một mã dưới đây thay cho mã sáu số. Mỗi mã dùng được một lần.",
    codesKeep:
      "Dùng mã nào thì gạch mã ấy. Gần hết thì tạo mã mới ở trang Tài khoản; mã cũ khi đó hết hiệu lực.",
    codesFooter: (time: string, date: string) => `In lúc ${time} ngày ${date}`,
    label: "Xác nhận hai bước",
    on: (since: string) => `Đã bật từ ${since}`,
    codesLeft: (count: number) => `Còn ${count} mã dự phòng`,
    off: "Chưa bật",
    demo: "Tài khoản trình diễn không cần; tài khoản thật từ cấp cơ sở trở lên bắt buộc.",
    manage: "Quản lý",
    manageSub: "Đổi điện thoại, hoặc tạo mã dự phòng mới.",
    isOn: "Đã bật xác nhận hai bước.",
    firstCodes: "Còn một việc: tạo mã dự phòng và in ra, để không bị kẹt khi mất điện thoại.",
    newCodes: "Tạo mã dự phòng mới",
    newCodesHint: "Mã cũ trên giấy hết hiệu lực ngay.",
    newDevice: "Dùng điện thoại khác",
  },

  confirm: {
    title: "Xác nhận là đồng chí",
    sub: "Việc này quan trọng nên cần xác nhận lại: đồng chí đăng nhập đã quá 10 phút.",
    withCode: "Gõ mã trên điện thoại, hoặc mật khẩu nếu không có điện thoại ở đây.",
    submit: "Xác nhận",
    done: "Đã xác nhận.",
    goOn: "Chữ đã gõ còn nguyên. Bấm tiếp tục để thực hiện việc đang làm.",
    goOnSubmit: "Tiếp tục",
    missing: "Gõ mật khẩu hoặc mã xác nhận.",
  },

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
  failedTitle: "Not signed in.",
  ended: "Your session has ended.",
  endedKept: "What you typed is kept for 30 minutes; sign in again to continue.",
  demo: "Demonstration.",
  demoText:
    "All people and figures here are invented. Do not enter real data. No second step is asked here.",
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

  second: {
    title: "Second step",
    sub: "Your role sees the records of many people, so a code of your phone is needed beside the password.",
    setSub:
      "Your role sees the records of many people. This is done once and takes about two minutes; later you only type six digits.",
    stepApp:
      "Open an app for codes on your phone (Google Authenticator, Microsoft Authenticator or a similar one).",
    stepScan: "Choose to add an account, then scan this square.",
    qrLabel: "QR code of the secret key",
    orType: "If it cannot be scanned, type this key, kind “time based”:",
    stepCode: "Type the six digits that the app shows now.",
    code: "Code",
    codeHint: "Six digits, new every 30 seconds",
    codeOrPaperHint: "Six digits of the phone, or a recovery code from paper",
    submit: "Continue",
    setSubmit: "Check the code and turn on",
    lost: "Phone lost: use a recovery code from paper. None left: tell the Party-building officer of your commune.",
    issues: {
      codeWrong:
        "The code is not right. Look at the code your phone shows now; its clock must be set automatically.",
      codeUsed:
        "This code was used. Wait for the next one and type it, or use another recovery code.",
      wait: "Too many failures. Wait 15 minutes and try again; the account is not locked.",
      setupOld: "This key was shown too long ago. Scan the new square below.",
    },
    codesTitle: "Recovery codes",
    codesSub: "Print this page (Ctrl+P) or copy it to paper.",
    codesLater: "Continue without printing",
    codesDone: "Printed, continue",
    codesOnce: "These codes are shown once.",
    codesOnceDo: "Lock the paper away, not beside the phone.",
    codesPaper: "Recovery codes",
    codesOf: (username) => `Account ${username}`,
    codesHow:
      "Without the phone, type one of these codes in place of the six digits. Each works once.",
    codesKeep:
      "Cross out what you have used. When few are left, make new ones on the account page; the old ones are void then.",
    codesFooter: (time, date) => `Printed at ${time} on ${date}`,
    label: "Second step",
    on: (since) => `On since ${since}`,
    codesLeft: (count) => `${count} recovery codes left`,
    off: "Off",
    demo: "Accounts of the demonstration do not need it; real ones from grassroots level up must have it.",
    manage: "Manage",
    manageSub: "Change the phone, or make new recovery codes.",
    isOn: "The second step is on.",
    firstCodes:
      "One thing is left: make recovery codes and print them, for the day the phone is lost.",
    newCodes: "Make new recovery codes",
    newCodesHint: "The old ones on paper are void at once.",
    newDevice: "Use another phone",
  },

  confirm: {
    title: "Confirm that it is you",
    sub: "This matters, so it is asked again: you signed in more than 10 minutes ago.",
    withCode: "Type the code of your phone, or the password if the phone is not here.",
    submit: "Confirm",
    done: "Confirmed.",
    goOn: "What you typed is kept. Continue to carry it out.",
    goOnSubmit: "Continue",
    missing: "Type the password or a code.",
  },

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
