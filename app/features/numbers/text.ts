import type { BlockState } from "#app/features/numbers/rules.ts";
import type { BlockIssue } from "#app/features/numbers/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Dãy số lý lịch",
  sub: "Tỉnh giao cho mỗi đảng uỷ xã, phường một dãy số lý lịch. Khi kết nạp, phần mềm ghi sẵn số kế tiếp của dãy. Số đã có người mang, kể cả người đã chuyển đi hoặc ra khỏi Đảng, thì bỏ qua.",
  back: "Về danh sách dãy số",
  list: "Các dãy số đã giao",
  caption: "Dãy số lý lịch, theo tên đảng uỷ",
  none: "Chưa giao dãy số nào.",
  noneProvince: "Giao dãy số đầu tiên ở mẫu bên dưới.",
  noneCommune:
    "Ban Tổ chức Tỉnh uỷ giao dãy số. Khi chưa có, quyết định kết nạp ghi số do tỉnh cấp và căn cứ của số đó.",
  heads: { unit: "Đảng uỷ", span: "Dãy số", given: "Giao", used: "Đã dùng", left: "Còn" },
  stateHead: "Tình trạng",
  states: {
    holds: "Đang dùng",
    low: "Sắp hết",
    empty: "Đã hết",
    ended: "Đã thu hồi",
  } satisfies Record<BlockState, string>,
  span: (first: string, last: string) => `${first} – ${last}`,
  given: (day: string, decision: string) => `${day}, ${decision}`,
  low: (limit: string) => `Sắp hết khi còn dưới ${limit} số.`,
  without: (count: string, names: string) => `${count} đảng uỷ chưa có dãy số: ${names}.`,
  withoutMore: (names: string, more: string) => `${names} và ${more} nơi khác`,
  giveTitle: "Giao một dãy số",
  unit: "Đảng uỷ được giao",
  unitEmpty: "Chọn đảng uỷ",
  first: "Số đầu",
  firstHint: "6 chữ số và từ 1 đến 3 chữ cái, ví dụ 260001PT.",
  last: "Số cuối",
  lastHint: (most: string) =>
    `Cùng chữ cái với số đầu, ví dụ 260500PT. Mỗi dãy nhiều nhất ${most} số.`,
  givenOn: "Ngày giao",
  decision: "Số văn bản giao",
  decisionHint: "Ví dụ 15-CV/BTCTU.",
  reason: "Ghi chú",
  give: "Giao dãy số",
  done: {
    given: "Đã giao dãy số. Văn phòng đảng uỷ nhận được thông báo.",
    ended: "Đã thu hồi dãy số. Số đã có người mang thì giữ nguyên.",
  } as Record<string, string>,
  issues: {
    unit: "Chọn đảng uỷ được giao.",
    form: "Ghi đủ 6 chữ số và từ 1 đến 3 chữ cái, ví dụ 260001PT.",
    letters: "Số cuối phải cùng chữ cái với số đầu.",
    order: "Số cuối phải bằng hoặc lớn hơn số đầu.",
    size: "Dãy số dài quá mức cho phép. Xem lại số đầu và số cuối.",
    dateMissing: "Ghi ngày giao, ví dụ 05/01/2026.",
    dateForm: "Ghi đủ ngày, tháng và năm 4 chữ số, ví dụ 05/01/2026.",
    dateFuture: "Ngày giao không được sau hôm nay.",
    decision: "Ghi số văn bản giao dãy số.",
    long: "Ghi ngắn hơn.",
    reason: "Ghi lý do, ít nhất 5 chữ.",
  } satisfies Record<BlockIssue, string>,
  refusals: {
    unit: "Đảng uỷ này không thuộc tỉnh hoặc đã thôi hoạt động. Chưa ghi gì.",
    overlaps:
      "Dãy này có số trùng với một dãy số khác đang dùng. Chưa ghi gì, mời xem lại số đầu và số cuối.",
    ended: "Dãy số này vừa được thu hồi.",
  },
  overlapsWith: (span: string, unit: string) =>
    `Dãy này có số trùng với dãy ${span} đã giao cho ${unit}. Chưa ghi gì, mời xem lại số đầu và số cuối.`,
  blockTitle: (span: string) => `Dãy số ${span}`,
  facts: "Thông tin dãy số",
  size: "Gồm",
  numbers: (count: string) => `${count} số`,
  givenBy: "Người giao",
  endedBy: "Thu hồi",
  ended: (name: string, day: string) => `${name}, ${day}`,
  endReason: "Lý do thu hồi",
  endTitle: "Thu hồi dãy số",
  endSays:
    "Số đã có người mang vẫn là số của người đó. Số chưa dùng có thể giao lại cho nơi khác. Đảng uỷ không dùng dãy này được nữa.",
  endReasonHint: "Ví dụ: giao nhầm, sắp xếp lại dãy số.",
  end: "Thu hồi dãy số này",

  next: (number: string, free: string) =>
    `Số kế tiếp trong dãy tỉnh giao: ${number}. Còn ${free} số.`,
  empty:
    "Dãy số tỉnh giao đã hết. Đề nghị Ban Tổ chức Tỉnh uỷ giao dãy mới, rồi ghi quyết định kết nạp.",
  noBlock:
    "Đảng uỷ chưa được tỉnh giao dãy số. Ghi số do Ban Tổ chức Tỉnh uỷ cấp, ví dụ 123456PT, và căn cứ ở ô dưới.",
  keeps: (number: string) => `Người kết nạp lại giữ số cũ ${number}: để trống ô này.`,
};

/** The typed keys every language must have. */
export type NumberWords = typeof vi;

const en: NumberWords = {
  title: "Blocks of biography numbers",
  sub: "The province gives each commune a block of biography numbers. An admission offers the next one. Numbers that somebody bears are skipped, also those of people who moved away or left the Party.",
  back: "Back to the blocks",
  list: "Blocks that were given",
  caption: "Blocks of biography numbers, by the name of the committee",
  none: "No block was given yet.",
  noneProvince: "Give the first one in the form below.",
  noneCommune:
    "The organization board of the province gives blocks. Until then a decision to admit says the number given by the province and its ground.",
  heads: { unit: "Committee", span: "Numbers", given: "Given", used: "Used", left: "Left" },
  stateHead: "State",
  states: { holds: "In use", low: "Few left", empty: "Used up", ended: "Taken back" },
  span: (first, last) => `${first} – ${last}`,
  given: (day, decision) => `${day}, ${decision}`,
  low: (limit) => `Few are left when there are less than ${limit}.`,
  without: (count, names) => `${count} committees without a block: ${names}.`,
  withoutMore: (names, more) => `${names} and ${more} more`,
  giveTitle: "Give a block",
  unit: "Committee that gets it",
  unitEmpty: "Choose a committee",
  first: "First number",
  firstHint: "6 digits and 1 to 3 letters, for example 260001PT.",
  last: "Last number",
  lastHint: (most) =>
    `With the same letters, for example 260500PT. A block holds at most ${most} numbers.`,
  givenOn: "Given on",
  decision: "Number of the document",
  decisionHint: "For example 15-CV/BTCTU.",
  reason: "Note",
  give: "Give the block",
  done: {
    given: "The block was given; the office of the committee is told.",
    ended: "The block was taken back. Numbers that somebody bears stay.",
  },
  issues: {
    unit: "Choose the committee that gets it.",
    form: "Enter 6 digits and 1 to 3 letters, for example 260001PT.",
    letters: "The last number needs the letters of the first one.",
    order: "The last number must not be below the first one.",
    size: "The block is too long. Look at the first and the last number again.",
    dateMissing: "Enter the day, for example 05/01/2026.",
    dateForm: "Enter day, month and a 4-digit year, for example 05/01/2026.",
    dateFuture: "The day cannot be after today.",
    decision: "Enter the number of the document.",
    long: "Say it shorter.",
    reason: "Enter the reason, at least 5 letters.",
  },
  refusals: {
    unit: "This committee is none of the province, or is closed. Nothing was written.",
    overlaps:
      "A number of this block lies in another block that is in use. Nothing was written; look at the first and the last number again.",
    ended: "This block was just taken back.",
  },
  overlapsWith: (span, unit) =>
    `A number of this block lies in the block ${span} of ${unit}. Nothing was written; look at the first and the last number again.`,
  blockTitle: (span) => `Block ${span}`,
  facts: "About the block",
  size: "Holds",
  numbers: (count) => `${count} numbers`,
  givenBy: "Given by",
  endedBy: "Taken back",
  ended: (name, day) => `${name}, ${day}`,
  endReason: "Why it was taken back",
  endTitle: "Take the block back",
  endSays:
    "Numbers that somebody bears stay theirs. The others can be given again. The committee no longer uses this block.",
  endReasonHint: "For example: given by mistake, blocks were ordered anew.",
  end: "Take this block back",

  next: (number, free) => `Next number of the block: ${number}. ${free} are left.`,
  empty: "The block is used up. Ask the organization board of the province for a new one first.",
  noBlock:
    "The committee has no block. Enter the number given by the province, for example 123456PT, and its ground below.",
  keeps: (number) => `Who is admitted again keeps the number ${number}: leave this empty.`,
};

/** The words of blocks of biography numbers. */
export const numberText: Record<Lang, NumberWords> = { vi, en };
