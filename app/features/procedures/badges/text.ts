import type { Obstacle } from "#app/features/procedures/badges/rules.ts";
import type { roundShows } from "#app/features/procedures/badges/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Danh sách đợt Huy hiệu Đảng",
  sub: (on: string, sendBy: string) =>
    `Ai đủ tuổi Đảng vào ngày ${on}. Xã, phường gửi tỉnh trước ngày ${sendBy} (giả định).`,
  round: "Đợt",
  choose: "Xem danh sách",
  caption: "Người đủ tuổi Đảng, theo chi bộ",
  person: "Đảng viên",
  badge: "Huy hiệu",
  age: "Tuổi Đảng ngày của đợt",
  state: "Tình trạng",
  open: "Mở hồ sơ",
  case: "Hồ sơ",
  years: (years: number, months: number) =>
    months === 0 ? `${years} năm` : `${years} năm ${months} tháng`,
  atLeast: (age: string) => `ít nhất ${age}`,
  born: (year: number) => `Sinh năm ${year}`,
  ready: "Đủ điều kiện",
  listed: "Đã có hồ sơ",
  obstacles: {
    discipline: "Chờ hết thời gian sau kỷ luật",
    suspended: "Đang đình chỉ sinh hoạt",
  } satisfies Record<Obstacle, string>,
  originals: "Xem giấy tờ gốc: ngày vào Đảng chưa rõ",
  none: "Không ai đủ tuổi Đảng cho đợt này.",
  noneWhy: "Chọn đợt khác. Tặng sớm và truy tặng do chi bộ đề nghị từng người.",
  openAll: (count: number) => `Đưa ${count} người vào danh sách`,
  openAllWhy:
    "Gồm mọi người đủ điều kiện của đợt, ở tất cả các trang. Mỗi người thành một hồ sơ, gửi tới chi bộ để xác nhận; chi bộ có thể không đề nghị đợt này.",
  opened: (count: number) => `Đã đưa ${count} người vào danh sách; chi bộ sẽ xác nhận.`,
  refused: (count: number) => `${count} người chưa đưa vào được vì sai quy tắc.`,
  counts: (all: number, ready: number, waiting: number) =>
    `${all} người: ${ready} người đủ điều kiện chưa có hồ sơ, ${waiting} người phải chờ.`,
  show: "Hiện",
  shows: {
    all: "Tất cả",
    ready: "Đủ điều kiện",
    listed: "Đã có hồ sơ",
    waiting: "Phải chờ",
  } satisfies Record<(typeof roundShows)[number], string>,
  page: (first: number, last: number, total: number) => `Người ${first} đến ${last} trong ${total}`,
  noneHere: "Không có ai ở nhóm này.",
  noneHereWhy: "Chọn “Tất cả” để xem cả đợt.",
  back: "Thủ tục",
};

const en: typeof vi = {
  title: "List of a badge round",
  sub: (on, sendBy) =>
    `Whose Party age is enough on ${on}. The commune sends it up before ${sendBy} (assumed).`,
  round: "Round",
  choose: "Show the list",
  caption: "Members with the Party age, by cell",
  person: "Member",
  badge: "Badge",
  age: "Party age on the day",
  state: "State",
  open: "Open the case",
  case: "Case",
  years: (years, months) => (months === 0 ? `${years} years` : `${years} years ${months} months`),
  atLeast: (age) => `at least ${age}`,
  born: (year) => `Born ${year}`,
  ready: "Ready",
  listed: "Has a case",
  obstacles: { discipline: "Waits after a discipline", suspended: "Suspended" },
  originals: "Look at originals: day of admission unknown",
  none: "Nobody reaches a badge in this round.",
  noneWhy: "Choose another round. Early and posthumous badges are asked for by the cell.",
  openAll: (count) => `Put ${count} members on the list`,
  openAllWhy:
    "Everybody of the round who is ready, on all pages. Each becomes a case for the cell to confirm, or to leave out of this round.",
  opened: (count) => `${count} members were put on the list; their cells will confirm.`,
  refused: (count) => `${count} could not be listed because of a rule.`,
  counts: (all, ready, waiting) =>
    `${all} members: ${ready} ready and without a case, ${waiting} have to wait.`,
  show: "Show",
  shows: { all: "All", ready: "Ready", listed: "With a case", waiting: "Waiting" },
  page: (first, last, total) => `${first} to ${last} of ${total} members`,
  noneHere: "Nobody is in this group.",
  noneHereWhy: "Choose “All” to see the whole round.",
  back: "Procedures",
};

/** The words of the list of a badge round. */
export const roundText: Record<Lang, typeof vi> = { vi, en };
