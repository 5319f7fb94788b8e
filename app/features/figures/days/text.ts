import type { DayFault } from "#app/features/figures/days/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  daysTitle: (year: number) => `Lịch ngày làm việc năm ${year}`,
  daysSub:
    "Thứ Bảy, Chủ nhật và các ngày dưới đây không tính vào hạn theo ngày làm việc. Hạn đã báo thì giữ nguyên, bước sau tính theo lịch mới.",
  daysCaption: "Ngày nghỉ và ngày làm bù, theo thứ tự",
  dayHeads: { date: "Ngày", kind: "Là", label: "Tên" },
  dayKinds: {
    off: "Ngày nghỉ",
    worked: "Làm bù",
    plain: "Như ngày thường trong tuần",
  } as Record<string, string>,
  dayKindHints: {
    off: "Thêm hoặc xác nhận một ngày nghỉ",
    worked: "Thứ Bảy, Chủ nhật đi làm thay ngày khác",
    plain: "Bỏ một ngày nghỉ hoặc ngày làm bù đã đặt",
  } as Record<string, string>,
  noDays: "Chưa có ngày nghỉ nào của năm này.",
  noDaysWhy: "Thêm khi có thông báo nghỉ lễ, Tết. Chưa thêm thì chỉ trừ thứ Bảy, Chủ nhật.",
  year: "Năm",
  proposeDay: "Đề nghị đổi lịch",
  date: "Ngày",
  kind: "Ngày này là",
  dayLabel: "Tên ngày nghỉ",
  dayFaults: {
    past: "Chỉ đổi được ngày chưa tới.",
    far: "Chỉ đặt lịch trong năm năm tới.",
    isOff: "Ngày này đã nghỉ.",
    isWorked: "Chỉ thứ Bảy, Chủ nhật đang nghỉ mới đặt làm bù được.",
    isPlain: "Ngày này đang theo đúng tuần, không có gì để bỏ.",
  } satisfies Record<DayFault, string> as Record<string, string>,
  assumedDay: "Giả định, chờ thông báo",
};

/** The typed keys every language must have. */
export type DayWords = typeof vi;

const en: DayWords = {
  daysTitle: (year) => `Working days of ${year}`,
  daysSub:
    "Saturdays, Sundays and these days do not count in times of working days. A last day that was told stays; the next step counts by the new calendar.",
  daysCaption: "Days off and days worked instead, in their order",
  dayHeads: { date: "Day", kind: "Is", label: "Name" },
  dayKinds: { off: "Day off", worked: "Worked instead", plain: "As the week has it" },
  dayKindHints: {
    off: "Adds or confirms a day off",
    worked: "A Saturday or Sunday worked for another day",
    plain: "Takes away a day off or a day worked instead",
  },
  noDays: "No day off of this year is known.",
  noDaysWhy: "Add them when the holidays are announced. Until then only weekends are left out.",
  year: "Year",
  proposeDay: "Propose a day",
  date: "Day",
  kind: "This day is",
  dayLabel: "Name of the holiday",
  dayFaults: {
    past: "Only days to come can be set.",
    far: "Only the next five years can be set.",
    isOff: "This day is off already.",
    isWorked: "Only a free Saturday or Sunday can be worked instead.",
    isPlain: "This day is as the week has it; there is nothing to take away.",
  },
  assumedDay: "Assumed, to be announced",
};

/** The calendar of working days. */
export const dayText: Record<Lang, DayWords> = { vi, en };
