import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Chất lượng dữ liệu",
  titleOf: (unit: string) => `Chất lượng dữ liệu, ${unit}`,
  sub: (time: string, day: string, target: string) =>
    `Tính đến ${time} ngày ${day}. Mục tiêu ${target} hồ sơ đạt chuẩn cơ bản (ngưỡng giả định, chờ tỉnh xác nhận).`,
  how: "Cách tính",
  howLevels:
    "Cơ bản: đủ các mục phải có và không có lỗi chặn. Đầy đủ: thêm các mục của lý lịch và các bảng kê. Đã xác thực: đảng viên và cấp uỷ đã xác nhận, không nghi trùng.",
  howScore: "Điểm 100 gồm bốn phần: đúng, đủ, sạch, sống. Điểm của đơn vị là trung bình các hồ sơ.",
  howCount: "Tính trên đảng viên chính thức và dự bị, cập nhật ngay sau mỗi lần ghi.",
  openBelow: (count: string) => `Xem ${count} hồ sơ chưa đạt`,
  openAll: "Xem danh sách đảng viên",
  backTo: (unit: string) => `Chất lượng dữ liệu, ${unit}`,

  levels: "Mức hồ sơ",
  levelNames: { L0: "Mới tạo", L1: "Cơ bản", L2: "Đầy đủ", L3: "Đã xác thực" } as Record<
    string,
    string
  >,
  members: (count: string) => `${count} đảng viên`,
  reached: (share: string) => `Đạt chuẩn cơ bản: ${share}`,
  reachedLabel: (share: string, target: string) =>
    `${share} hồ sơ đạt chuẩn cơ bản, mục tiêu ${target}`,
  reachedOf: (reached: string, people: string) => `${reached} trên ${people} hồ sơ.`,
  grades: { ok: "Đạt", warn: "Gần đạt", error: "Chưa đạt" } as Record<string, string>,
  score: "điểm trung bình",
  below: "chưa đạt cơ bản",
  faulty: "có lỗi hoặc cần xem lại",
  suspected: "nghi trùng",

  units: (count: string) => `${count} đơn vị`,
  unitsLabel: "Đơn vị theo kết quả",
  all: "Tất cả",
  sortedWorst: "Xếp theo tỷ lệ đạt, thấp trước",
  heads: {
    name: "Đơn vị",
    people: "Đảng viên",
    share: "Đạt chuẩn cơ bản",
    grade: "Kết quả",
    score: "Điểm",
    below: "Chưa đạt",
    faulty: "Lỗi",
    duplicates: "Nghi trùng",
  } as Record<string, string>,
  noPeople: "Chưa có đảng viên",
  noUnitsOfGrade: "Không có đơn vị nào ở kết quả này.",
  noUnits: "Đơn vị này không có đơn vị bên dưới để so.",

  gaps: "Mục cần bổ sung",
  gapTabs: {
    L1: "Cho mức cơ bản",
    L2: "Cho mức đầy đủ",
    L3: "Cho mức đã xác thực",
  } as Record<string, string>,
  gap: "Mục",
  lacking: "Hồ sơ thiếu",
  ofPeople: "Trên số đảng viên",
  noGaps: "Không hồ sơ nào thiếu mục của mức này.",
  rules: "Chỗ sai hoặc cần xem lại",
  rule: "Nội dung",
  kind: "Loại",
  kinds: { error: "Lỗi", warn: "Xem lại" } as Record<string, string>,
  records: "Hồ sơ",
  noRules: "Không hồ sơ nào sai quy tắc.",

  duplicates: "Nghi trùng hồ sơ",
  duplicatesNote: (shown: string) => `${shown} cặp, mạnh nhất trước`,
  pair: "Hai hồ sơ",
  born: (year: number, cell: string) => `sinh ${year}, ${cell}`,
  reason: "Vì sao",
  reasons: {
    D3: "Cùng họ tên, ngày sinh và xã quê quán",
    D4: "Cùng họ tên, năm sinh và ngày quyết định kết nạp",
    D5: "Cùng họ tên, năm sinh và tỉnh quê quán",
  } as Record<string, string>,
  noDuplicates: "Không có cặp nào đang nghi trùng.",
  compare: "So hai hồ sơ",
  queue: "Hồ sơ trùng và đề nghị gộp",

  empty: (unit: string) => `${unit} chưa có hồ sơ nào.`,
  emptyWhy: "Bảng này có số liệu ngay khi hồ sơ đầu tiên được ghi.",
  few: "dưới 5",
  notTold: "không hiện",
  fewNote: "Số dưới 5 người không hiện, để không nhận ra cá nhân.",
};

/** The typed keys every language must have. */
export type QualityWords = typeof vi;

const en: QualityWords = {
  title: "Data quality",
  titleOf: (unit) => `Data quality, ${unit}`,
  sub: (time, day, target) =>
    `As of ${time} on ${day}. Target: ${target} of records at the basic standard (assumed threshold, to be confirmed by the province).`,
  how: "How it is worked out",
  howLevels:
    "Basic: everything required is there and nothing blocks. Full: with the rest of the record and its lists. Verified: confirmed by the member and the committee, no suspected duplicate.",
  howScore:
    "100 points in four parts: right, complete, clean, alive. A unit's score is the mean of its records.",
  howCount: "Over official and probationary members, up to date after every change.",
  openBelow: (count) => `Show ${count} records below`,
  openAll: "Open the list of members",
  backTo: (unit) => `Data quality, ${unit}`,

  levels: "Levels of records",
  levelNames: { L0: "New", L1: "Basic", L2: "Full", L3: "Verified" },
  members: (count) => `${count} members`,
  reached: (share) => `At the basic standard: ${share}`,
  reachedLabel: (share, target) => `${share} of records at the basic standard, target ${target}`,
  reachedOf: (reached, people) => `${reached} of ${people} records.`,
  grades: { ok: "Reached", warn: "Nearly", error: "Not yet" },
  score: "average score",
  below: "below basic",
  faulty: "with errors or to look at",
  suspected: "suspected duplicates",

  units: (count) => `${count} units`,
  unitsLabel: "Units by result",
  all: "All",
  sortedWorst: "Lowest share first",
  heads: {
    name: "Unit",
    people: "Members",
    share: "At basic standard",
    grade: "Result",
    score: "Score",
    below: "Below",
    faulty: "Errors",
    duplicates: "Suspected",
  },
  noPeople: "No members yet",
  noUnitsOfGrade: "No unit has this result.",
  noUnits: "This unit has no units below it to compare.",

  gaps: "To be added",
  gapTabs: { L1: "For the basic level", L2: "For the full level", L3: "For the verified level" },
  gap: "Item",
  lacking: "Records without it",
  ofPeople: "Of all members",
  noGaps: "No record lacks anything of this level.",
  rules: "Wrong, or to look at again",
  rule: "What",
  kind: "Kind",
  kinds: { error: "Error", warn: "Look again" },
  records: "Records",
  noRules: "No record breaks a rule.",

  duplicates: "Suspected duplicates",
  duplicatesNote: (shown) => `${shown} pairs, strongest first`,
  pair: "Two records",
  born: (year, cell) => `born ${year}, ${cell}`,
  reason: "Why",
  reasons: {
    D3: "Same name, birth date and commune of the home town",
    D4: "Same name, year of birth and date of the admission decision",
    D5: "Same name, year of birth and province of the home town",
  },
  noDuplicates: "No pair is under suspicion.",
  compare: "Compare both records",
  queue: "Double records and proposed merges",

  empty: (unit) => `${unit} has no records yet.`,
  emptyWhy: "Figures appear here as soon as the first record is written.",
  few: "below 5",
  notTold: "not shown",
  fewNote: "Numbers below 5 people are not shown, so that nobody can be recognized.",
};

/** Words of the quality board. */
export const qualityText: Record<Lang, QualityWords> = { vi, en };
