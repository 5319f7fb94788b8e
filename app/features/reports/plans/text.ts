import type { PlanRefusal } from "#app/features/reports/plans/rules.ts";
import type { PlanFault } from "#app/features/reports/plans/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Kết nạp so với chỉ tiêu",
  about: "Chỉ tiêu kết nạp của từng xã, phường, số đã kết nạp và hồ sơ đang làm",
  sub: (year: string, unit: string) => `Năm ${year}. ${unit}.`,
  back: "Báo cáo",
  year: "Năm",
  reached: (admitted: string, target: string) => `Đã kết nạp ${admitted} trên chỉ tiêu ${target}.`,
  noTarget: (admitted: string) => `Đã kết nạp ${admitted}. Năm này chưa có chỉ tiêu.`,
  share: (percent: string) => `Đạt ${percent} %.`,
  counted: (day: string) => `Tính đến hết ${day}; số kết nạp được đếm lại mỗi đêm.`,
  notCounted: "Số kết nạp của năm này chưa được đếm; hệ thống đếm mỗi đêm.",
  pipeline: (open: string, late: string) => `${open} hồ sơ đang làm, ${late} quá hạn.`,
  table: "Theo đơn vị",
  caption: (year: string) => `Chỉ tiêu kết nạp năm ${year} theo đơn vị`,
  heads: {
    unit: "Đơn vị",
    target: "Chỉ tiêu",
    admitted: "Đã kết nạp",
    share: "Đạt %",
    open: "Đang làm",
    late: "Quá hạn",
    asked: "Đề nghị",
    now: "Đang dùng",
    step: "Bước",
    days: "Số ngày bình quân",
  },
  steps: "Hồ sơ theo bước",
  stepsTable: "Số hồ sơ và số ngày theo bước",
  stepsWhy: (year: string) =>
    `Số ngày bình quân: từ lúc vào đến lúc rời bước, của hồ sơ rời bước trong năm ${year}.`,
  cells: "Chia cho chi bộ",
  ofCell: "Chỉ tiêu của chi bộ",
  ofCellNone: "Đảng uỷ chưa giao chỉ tiêu kết nạp năm này cho chi bộ.",
  divided: (given: string, target: string) => `Đã chia ${given} trên chỉ tiêu ${target}.`,
  undivided: "Chưa chia chỉ tiêu năm này cho chi bộ nào.",
  countedToday: "Số kết nạp của chi bộ tính đến hôm nay.",
  sum: "Cộng",
  fromAbove: "tỉnh giao",
  fromCommune: "đảng uỷ giao",
  ownNumber: "đơn vị tự đặt",
  noNumber: "Chưa đặt",
  none: "Không có xã, phường nào trong phạm vi.",
  noneWhy: "Chỉ tiêu được đặt cho xã, phường và đảng uỷ cấp trên cơ sở.",

  waiting: "Chờ duyệt",
  proposedBy: (name: string, day: string, source: string) =>
    `${name} đề nghị ngày ${day}. Căn cứ: ${source}.`,
  approve: (count: number) => `Duyệt ${count} chỉ tiêu`,
  refuse: "Không duyệt",
  withdraw: "Rút đề nghị",
  note: "Lý do không duyệt",

  propose: "Đề nghị chỉ tiêu",
  proposeTable: "Số đang dùng và số đề nghị theo đơn vị",
  proposeWhy: {
    province:
      "Điền số cho từng xã, phường rồi gửi một lần; lãnh đạo tỉnh duyệt tất cả cùng lúc. Số tỉnh giao thay số xã tự đặt.",
    commune:
      "Điền số của đảng uỷ nếu tỉnh chưa giao, và số chia cho từng chi bộ, rồi gửi một lần; lãnh đạo đảng uỷ duyệt tất cả cùng lúc. Bí thư chi bộ được báo số của mình.",
  },
  targetFor: (unit: string) => `Chỉ tiêu của ${unit}`,
  source: "Văn bản làm căn cứ",
  sourceHint: "Số, ngày, cơ quan ban hành",
  send: "Gửi đề nghị",
  faults: {
    number: "Ghi một số nguyên từ 0 đến 9999.",
    source: "Ghi văn bản làm căn cứ.",
    note: "Ghi lý do không duyệt.",
  } satisfies Record<PlanFault, string> as Record<string, string>,
  refusals: {
    pending: "Đang có đề nghị của năm này chờ duyệt. Chờ duyệt xong hoặc rút lại trước đã.",
    state: "Đề nghị này đã được xử lý hoặc không thuộc đơn vị của đồng chí.",
    same: "Các số này đang được dùng, không có gì để đề nghị.",
    above: "Tỉnh đã giao chỉ tiêu năm này; đơn vị không đặt số khác.",
    year: "Chỉ đặt chỉ tiêu cho năm nay và năm sau.",
    whole:
      "Đảng uỷ chưa có chỉ tiêu năm này nên chưa chia cho chi bộ được. Điền cả số của đảng uỷ.",
    unit: "Có đơn vị nằm ngoài phạm vi hoặc đã kết thúc. Mở lại trang rồi gửi.",
  } satisfies Record<PlanRefusal, string> as Record<string, string>,
  done: {
    proposed: "Đã gửi đề nghị. Lãnh đạo sẽ duyệt.",
    approved: "Đã duyệt chỉ tiêu kết nạp.",
    refused: "Đã trả lời không duyệt.",
    withdrawn: "Đã rút đề nghị.",
  } as Record<string, string>,
};

/** The typed keys every language must have. */
export type PlanWords = typeof vi;

const en: PlanWords = {
  title: "Admissions against plan",
  about: "The plan of admissions of each commune, who was admitted and what is under way",
  sub: (year, unit) => `Year ${year}. ${unit}.`,
  back: "Reports",
  year: "Year",
  reached: (admitted, target) => `${admitted} admitted of ${target} planned.`,
  noTarget: (admitted) => `${admitted} admitted. No plan is set for this year.`,
  share: (percent) => `${percent}% of the plan.`,
  counted: (day) => `Counted to the end of ${day}; admissions are counted anew every night.`,
  notCounted: "Admissions of this year are not counted yet; they are every night.",
  pipeline: (open, late) => `${open} cases under way, ${late} overdue.`,
  table: "By unit",
  caption: (year) => `Plan of admissions in ${year} by unit`,
  heads: {
    unit: "Unit",
    target: "Plan",
    admitted: "Admitted",
    share: "Reached %",
    open: "Under way",
    late: "Overdue",
    asked: "Asked for",
    now: "In force",
    step: "Step",
    days: "Mean days",
  },
  steps: "Cases by step",
  stepsTable: "Cases and days by step",
  stepsWhy: (year) =>
    `Mean days: from entering a step to leaving it, of cases that left it in ${year}.`,
  cells: "Divided among cells",
  ofCell: "Plan of the cell",
  ofCellNone: "The commune has set no plan of admissions of this year for the cell.",
  divided: (given, target) => `${given} of ${target} are divided.`,
  undivided: "The plan of this year is not divided among cells yet.",
  countedToday: "Admissions of cells are counted until today.",
  sum: "Sum",
  fromAbove: "set by the province",
  fromCommune: "set by the commune",
  ownNumber: "set by the unit",
  noNumber: "Not set",
  none: "No commune is in your scope.",
  noneWhy: "Plans are set for communes and committees above the grassroots.",

  waiting: "Waiting for approval",
  proposedBy: (name, day, source) => `Proposed by ${name} on ${day}. Source: ${source}.`,
  approve: (count) => (count === 1 ? "Approve 1 number" : `Approve ${count} numbers`),
  refuse: "Refuse",
  withdraw: "Withdraw",
  note: "Why it is refused",

  propose: "Propose a plan",
  proposeTable: "Numbers in force and asked for by unit",
  proposeWhy: {
    province:
      "Fill in a number for each commune and send them once; the leader of the province approves all together. Numbers of the province replace those that communes have set.",
    commune:
      "Fill in the number of the committee where the province has set none, and a part for each cell, and send them once; the leader of the committee approves all together. Secretaries hear of their own part.",
  },
  targetFor: (unit) => `Plan of ${unit}`,
  source: "Document it rests on",
  sourceHint: "Number, day, issued by",
  send: "Send the proposal",
  faults: {
    number: "Enter a whole number from 0 to 9999.",
    source: "Name the document it rests on.",
    note: "Say why it is refused.",
  },
  refusals: {
    pending: "A proposal for this year waits already. Wait for the decision or withdraw it first.",
    state: "This proposal was dealt with already, or is not one of your unit.",
    same: "These numbers hold already; there is nothing to propose.",
    above: "The province has set the number of this year; the unit sets no other.",
    year: "Plans are set for this year and the next.",
    whole: "The committee has no number for this year to divide. Fill in that one, too.",
    unit: "A unit is out of your scope or closed. Open the page again and send anew.",
  },
  done: {
    proposed: "Sent. The leader decides.",
    approved: "The plan of admissions is approved.",
    refused: "Refused.",
    withdrawn: "Withdrawn.",
  },
};

/** Words about the plan of admissions. */
export const planText: Record<Lang, PlanWords> = { vi, en };
