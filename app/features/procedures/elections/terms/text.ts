import type { TermState } from "#app/features/procedures/elections/terms/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Nhiệm kỳ và đại hội",
  sub: (all: number, due: number) =>
    due === 0
      ? `${all} đơn vị; không đơn vị nào phải chuẩn bị đại hội hoặc kiện toàn.`
      : `${all} đơn vị, ${due} đơn vị cần làm.`,
  back: "Thủ tục",
  caption: "Chi bộ, đảng uỷ, việc gấp nhất trước",
  commune: "Xã, phường",
  unit: "Đơn vị",
  term: "Nhiệm kỳ",
  secretary: "Bí thư",
  state: "Tình trạng",
  action: "Việc làm",
  none: "Chưa có chi bộ nào ở đây.",
  noneWhy: "Khi có chi bộ, trang này báo chi bộ nào đến kỳ đại hội hoặc thiếu bí thư.",
  from: (from: string, to: string) => `${from} – ${to}`,
  shifted: "Cấp trên đã điều chỉnh",
  unknown: "Chưa biết",
  noSecretary: "Chưa có",
  states: {
    vacant: "Thiếu bí thư",
    late: "Quá hạn đại hội",
    due: "Đến kỳ chuẩn bị đại hội",
    running: "Trong nhiệm kỳ",
    unknown: "Chưa rõ nhiệm kỳ",
  } satisfies Record<TermState, string>,
  by: (day: string) => `Kiện toàn trước ${day} (giả định)`,
  ends: (day: string) => `Hết nhiệm kỳ ${day}`,
  plan: "Lập kế hoạch",
  fill: "Kiện toàn",
  open: "Mở hồ sơ",
  more: "Việc khác của nhiệm kỳ",
  shift: {
    cell: "Kéo dài, rút ngắn nhiệm kỳ: chi bộ",
    section: "Kéo dài, rút ngắn nhiệm kỳ: đảng uỷ bộ phận",
    grassroots: "Kéo dài, rút ngắn nhiệm kỳ: đảng uỷ cơ sở",
    commune: "Kéo dài, rút ngắn nhiệm kỳ: đảng uỷ xã, phường",
  },
  change: {
    cell: "Bầu bổ sung, chỉ định, cho thôi: chi bộ",
    section: "Bầu bổ sung, chỉ định, cho thôi: đảng uỷ bộ phận",
    grassroots: "Bầu bổ sung, chỉ định, cho thôi: đảng uỷ cơ sở",
    commune: "Bầu bổ sung, chỉ định, cho thôi: đảng uỷ xã, phường",
  },
  lend: "Giao quyền bí thư cho phó bí thư (tối đa 30 ngày)",
  page: (first: number, last: number, total: number) =>
    `Đơn vị ${first} đến ${last} trong ${total}`,
  posts: "Vai trên phần mềm",
  postsWhy:
    "Vai của bí thư, phó bí thư, chi uỷ viên đi theo chức vụ. Bấm nút để đề nghị giao vai cho người mới, kéo dài vai đến hết nhiệm kỳ và kết thúc vai của người thôi; người có thẩm quyền khác duyệt.",
  askPosts: "Đề nghị giao, kết thúc vai",
  asked: (count: number) =>
    count === 0 ? "Không có vai nào phải đổi." : `Đã gửi ${count} đề nghị về vai, chờ duyệt.`,
  notAsked: (count: number) => `${count} việc chưa đề nghị được, ví dụ đã có đề nghị đang chờ.`,
  seeRequests: "Xem các đề nghị",
};

const en: typeof vi = {
  title: "Terms and congresses",
  sub: (all, due) =>
    due === 0
      ? `${all} units; none has to prepare a congress or fill an office.`
      : `${all} units, ${due} need something.`,
  back: "Procedures",
  caption: "Cells and committees, the most urgent first",
  commune: "Commune",
  unit: "Unit",
  term: "Term",
  secretary: "Secretary",
  state: "State",
  action: "To do",
  none: "No cell here yet.",
  noneWhy: "Once there are cells, this page says whose congress is due and who lacks a secretary.",
  from: (from, to) => `${from} – ${to}`,
  shifted: "Changed by the superior",
  unknown: "Not known",
  noSecretary: "None",
  states: {
    vacant: "No secretary",
    late: "Congress overdue",
    due: "Congress to be prepared",
    running: "Within the term",
    unknown: "Term not known",
  },
  by: (day) => `To be filled by ${day} (assumed)`,
  ends: (day) => `Term ends ${day}`,
  plan: "Plan",
  fill: "Fill the office",
  open: "Open the case",
  more: "Other acts of the term",
  shift: {
    cell: "A longer or shorter term: cells",
    section: "A longer or shorter term: sectional committees",
    grassroots: "A longer or shorter term: grassroots committees",
    commune: "A longer or shorter term: commune committees",
  },
  change: {
    cell: "By-election, appointment, release: cells",
    section: "By-election, appointment, release: sectional committees",
    grassroots: "By-election, appointment, release: grassroots committees",
    commune: "By-election, appointment, release: commune committees",
  },
  lend: "Lend the powers of the secretary to the deputy (30 days at most)",
  page: (first, last, total) => `${first} to ${last} of ${total} cells`,
  posts: "Roles in the program",
  postsWhy:
    "The roles of secretary, deputy and committee members follow the offices. The button asks for the roles of the new ones, for those that end before the term does, and for the end of the former ones; somebody else approves.",
  askPosts: "Ask for the roles",
  asked: (count) =>
    count === 0
      ? "No role has to change."
      : `${count} requests about roles were sent for approval.`,
  notAsked: (count) => `${count} could not be asked for, such as those that are asked for already.`,
  seeRequests: "See the requests",
};

/** The words of terms and congresses. */
export const termText: Record<Lang, typeof vi> = { vi, en };
