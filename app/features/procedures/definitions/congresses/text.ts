import { congressText } from "#app/features/procedures/definitions/congress/text.ts";
import type { CommitteeLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

/** The words of one language for what the congress of a cell does not have. */
type Own = Pick<ProcedureWords, "states" | "steps" | "inputs">;

const viOwn: Own = {
  states: {
    planned: "Đang chuẩn bị văn kiện, nhân sự",
    committeeShort: "Ban chấp hành chưa bầu đủ",
    committeeElected: "Chờ hội nghị lần thứ nhất",
    met: "Hội nghị lần thứ nhất đang bầu",
    standingElected: "Chờ bầu bí thư",
    standingDeputyElected: "Đã bầu phó bí thư thường trực",
    inspectionShort: "Uỷ ban kiểm tra chưa bầu đủ",
    inspectionElected: "Chờ bầu chủ nhiệm uỷ ban kiểm tra",
    chairElected: "Đã bầu xong",
  },
  steps: {
    prepare: { button: "Gửi văn kiện và đề án nhân sự", done: "Gửi văn kiện, đề án nhân sự" },
    electCommittee: { button: "Ghi kết quả bầu ban chấp hành", done: "Bầu ban chấp hành" },
    electRest: { button: "Ghi kết quả bầu thêm", done: "Bầu thêm cấp uỷ viên" },
    goOnShort: {
      button: "Đại hội quyết định không bầu thêm",
      done: "Quyết định không bầu thêm cấp uỷ viên",
    },
    convene: { button: "Ghi hội nghị lần thứ nhất", done: "Hội nghị lần thứ nhất" },
    electStanding: { button: "Ghi kết quả bầu ban thường vụ", done: "Bầu ban thường vụ" },
    electStandingDeputy: {
      button: "Ghi kết quả bầu phó bí thư thường trực",
      done: "Bầu phó bí thư thường trực",
    },
    electInspection: { button: "Ghi kết quả bầu uỷ ban kiểm tra", done: "Bầu uỷ ban kiểm tra" },
    electChair: {
      button: "Ghi kết quả bầu chủ nhiệm uỷ ban kiểm tra",
      done: "Bầu chủ nhiệm uỷ ban kiểm tra",
    },
    return: { button: "Trả lại cấp dưới", done: "Trả lại cấp dưới" },
    returnDown: { button: "Trả lại cấp dưới", done: "Trả lại cấp dưới" },
  },
  inputs: {
    attendance: {
      label: "Thành phần dự đại hội",
      options: { delegates: "Đại biểu được bầu", members: "Toàn thể đảng viên" },
    },
    seats: { label: "Số cấp uỷ viên cần bầu" },
    standingSeats: { label: "Số uỷ viên ban thường vụ cần bầu" },
    inspectionSeats: { label: "Số uỷ viên uỷ ban kiểm tra cần bầu" },
    inspectionCandidates: { label: "Danh sách bầu uỷ ban kiểm tra" },
    summoned: { label: "Số đại biểu, đảng viên chính thức được triệu tập" },
    present: { label: "Số có mặt" },
    metOn: { label: "Ngày hội nghị lần thứ nhất" },
    metPresent: { label: "Số cấp uỷ viên có mặt" },
    committeeBallot: { label: "Kết quả kiểm phiếu bầu ban chấp hành" },
    standingBallot: { label: "Kết quả kiểm phiếu bầu ban thường vụ" },
    standingDeputyBallot: { label: "Kết quả kiểm phiếu bầu phó bí thư thường trực" },
    inspectionBallot: { label: "Kết quả kiểm phiếu bầu uỷ ban kiểm tra" },
    chairBallot: { label: "Kết quả kiểm phiếu bầu chủ nhiệm uỷ ban kiểm tra" },
    appointee: {
      label: "Người được chỉ định làm bí thư",
      hint: "Chỉ chọn khi bầu bí thư không thành.",
    },
  },
};

const enOwn: Own = {
  states: {
    committeeShort: "Committee not complete",
    committeeElected: "Waiting for the first meeting",
    met: "The first meeting elects",
    standingElected: "Waiting for the election of the secretary",
    standingDeputyElected: "Standing deputy elected",
    inspectionShort: "Inspection committee not complete",
    inspectionElected: "Waiting for the election of the chair",
    chairElected: "All elected",
  },
  steps: {
    convene: { button: "Record the first meeting", done: "First meeting" },
    electStanding: {
      button: "Record the ballot for the standing committee",
      done: "Standing committee elected",
    },
    electStandingDeputy: {
      button: "Record the ballot for the standing deputy",
      done: "Vote on the standing deputy",
    },
    electInspection: {
      button: "Record the ballot for the inspection committee",
      done: "Inspection committee elected",
    },
    electChair: {
      button: "Record the ballot for the chair of inspection",
      done: "Vote on the chair of inspection",
    },
    return: { button: "Return to the level below", done: "Returned to the level below" },
    returnDown: { button: "Return to the level below", done: "Returned to the level below" },
  },
  inputs: {
    attendance: {
      label: "Who takes part",
      options: { delegates: "Elected delegates", members: "All members" },
    },
    seats: { label: "Seats of the committee" },
    standingSeats: { label: "Seats of the standing committee" },
    inspectionSeats: { label: "Seats of the inspection committee" },
    inspectionCandidates: { label: "Candidates for the inspection committee" },
    summoned: { label: "Delegates or official members summoned" },
    present: { label: "Present" },
    metOn: { label: "Day of the first meeting" },
    metPresent: { label: "Members of the committee present" },
    standingBallot: { label: "Count of the ballot for the standing committee" },
    standingDeputyBallot: { label: "Count of the ballot for the standing deputy" },
    inspectionBallot: { label: "Count of the ballot for the inspection committee" },
    chairBallot: { label: "Count of the ballot for the chair of inspection" },
  },
};

const titles = {
  vi: {
    section: "Đại hội đảng bộ bộ phận",
    grassroots: "Đại hội đảng bộ cơ sở",
    commune: "Đại hội đảng bộ xã, phường",
  },
  en: {
    section: "Congress of a sectional organization",
    grassroots: "Congress of a grassroots organization",
    commune: "Congress of a commune",
  },
} as const;
const about = {
  vi: "Duyệt nhân sự, đại hội bầu ban chấp hành, hội nghị lần thứ nhất bầu các chức danh, chuẩn y.",
  en: "Approval of the plan, the congress elects the committee, its first meeting the offices, recognition.",
} as const;

/** What only the congress of a commune has. */
const communeOnly = /^(standing|elect(Standing|Inspection|Chair)|inspection|chair)/;

const without = <Value>(level: CommitteeLevel, words: Readonly<Record<string, Value>>) =>
  Object.fromEntries(
    Object.entries(words).filter(([key]) => level === "commune" || !communeOnly.test(key)),
  );

function wordsFor(level: CommitteeLevel, lang: "vi" | "en"): ProcedureWords {
  const base = congressText[lang];
  const own = lang === "vi" ? viOwn : enOwn;
  return {
    title: titles[lang][level],
    about: about[lang],
    basis: base.basis,
    states: without(level, { ...base.states, ...own.states }),
    steps: without(level, { ...base.steps, ...own.steps }),
    inputs: without(level, { ...base.inputs, ...own.inputs }),
  };
}

/** The words of the congress of a committee above the cell; what it shares with that of a cell is said there. */
export const committeeCongressText = {
  section: { vi: wordsFor("section", "vi"), en: wordsFor("section", "en") },
  grassroots: { vi: wordsFor("grassroots", "vi"), en: wordsFor("grassroots", "en") },
  commune: { vi: wordsFor("commune", "vi"), en: wordsFor("commune", "en") },
};
