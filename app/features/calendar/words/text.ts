import type { Lang } from "#app/lib/lang.ts";

const vi = {
  calendar: (unit: string) => `Chi Bộ Số: ${unit}`,
  meeting: "Họp chi bộ",
  directive: (number: string, title: string) => `Hạn ${number}: ${title}`,
  task: (title: string, assignee: string | null) =>
    assignee === null ? `Hạn nhiệm vụ: ${title}` : `Hạn nhiệm vụ: ${title} (${assignee})`,
  case: (procedure: string, name: string | null) =>
    name === null ? `Hạn hồ sơ: ${procedure}` : `Hạn hồ sơ: ${procedure}, ${name}`,
  caseOnly: "Hạn một hồ sơ cần xử lý",
  dues: {
    pay: (month: string) => `Hạn đóng đảng phí ${month}`,
    close: (month: string) => `Hạn khoá sổ đảng phí ${month}`,
    remit: (quarter: string) => `Hạn nộp đảng phí ${quarter} lên cấp trên`,
  },
  report: (title: string, period: string) => `Hạn gửi: ${title}, ${period}`,
  reportOfCells: (period: string) => `Hạn chi bộ gửi báo cáo, ${period}`,
  round: {
    award: (round: string, year: number) => `Trao tặng Huy hiệu Đảng, ${round}/${year}`,
    send: (round: string, year: number) => `Hạn gửi danh sách Huy hiệu Đảng, ${round}/${year}`,
  },
  open: (address: string) => `Xem trong Chi Bộ Số: ${address}`,
};

/** The typed keys every language must have. */
export type EntryWords = typeof vi;

const en: EntryWords = {
  calendar: (unit) => `Chi Bo So: ${unit}`,
  meeting: "Cell meeting",
  directive: (number, title) => `Due, ${number}: ${title}`,
  task: (title, assignee) =>
    assignee === null ? `Task due: ${title}` : `Task due: ${title} (${assignee})`,
  case: (procedure, name) =>
    name === null ? `Case due: ${procedure}` : `Case due: ${procedure}, ${name}`,
  caseOnly: "A case is due",
  dues: {
    pay: (month) => `Dues of ${month} are to be paid`,
    close: (month) => `Dues of ${month} are to be closed`,
    remit: (quarter) => `Dues of ${quarter} are to be sent up`,
  },
  report: (title, period) => `To be sent: ${title}, ${period}`,
  reportOfCells: (period) => `Reports of cells are due, ${period}`,
  round: {
    award: (round, year) => `Party badges are given, ${round} ${year}`,
    send: (round, year) => `Lists for Party badges are due, ${round} ${year}`,
  },
  open: (address) => `See it in Chi Bo So: ${address}`,
};

/** Words of the entries of a calendar, for the page and for calendar programs. */
export const entryText: Record<Lang, EntryWords> = { vi, en };
