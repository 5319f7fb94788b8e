import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    line: "Tiêu chí",
    now: "Kỳ này",
    women: "Trong đó nữ",
    share: "Tỷ lệ %",
    before: "Cùng kỳ năm trước",
    change: "% so với cùng kỳ",
  },
  lines: {
    total: "Tổng số",
    women: "Nữ",
    probationary: "Đảng viên dự bị",
    minority: "Dân tộc thiểu số",
    religious: "Có đạo",
    youth: "Đoàn viên",
    owner: "Chủ doanh nghiệp tư nhân",
    foreign: "Có vợ hoặc chồng là người nước ngoài",
    again: "Kết nạp lại",
    occupation: "1. Nghề nghiệp",
    exempt: "Trong số nghỉ hưu: được miễn công tác và sinh hoạt đảng",
    age: "2. Tuổi đời",
    admitted: "3. Thời gian vào Đảng",
    general: "4. Giáo dục phổ thông",
    professional: "5. Chuyên môn, nghiệp vụ",
    title: "6. Học hàm",
    theory: "7. Lý luận chính trị",
    advanced: "Cao cấp, cử nhân",
    ethnic: "Dân tộc",
    religion: "Tôn giáo",
    unknown: "Chưa ghi",
  },
  ages: (from: number, to: number) => `${from} đến ${to} tuổi`,
  youngest: (to: number) => `Đến ${to} tuổi`,
  oldest: (over: number) => `Trên ${over} tuổi`,
  times: {
    first: "Trước ngày 19/8/1945",
    second: "Từ 19/8/1945 đến 20/7/1954",
    third: "Từ 21/7/1954 đến 30/4/1975",
    fourth: "Từ 01/5/1975 đến nay",
  },
  mean: (age: string) => `Tuổi bình quân: ${age}.`,
  empty: "Không có ai.",
  counted:
    "Đếm đảng viên dự bị và chính thức sinh hoạt chính thức tại đơn vị lúc 24 giờ của ngày cuối kỳ (kỳ chưa hết: hôm nay); khách sinh hoạt tạm thời không đếm.",
  admittedCounted: "Đếm người kết nạp, kết nạp lại vào đơn vị trong kỳ; tuổi tính đến ngày vào.",
  recorded:
    "Trình độ, nghề nghiệp, dân tộc lấy theo hồ sơ hiện nay. Ngày sinh chỉ có năm thì tuổi là hiệu hai năm (giả định).",
  noBefore: "Cùng kỳ năm trước lấy từ báo cáo đơn vị đã gửi của kỳ đó; chưa gửi thì để trống.",
  parts: { grassroots: "Tổ chức cơ sở đảng", people: "Dân tộc, tôn giáo", members: "Đảng viên" },
  orgs: {
    with: "Có kết nạp trong kỳ",
    without: "Không kết nạp trong kỳ",
    all: "Tổng số tổ chức cơ sở đảng",
  },
  orgHeads: {
    sector: "Loại hình",
    all: "Tổ chức cơ sở",
    committee: "Đảng bộ cơ sở",
    cell: "Chi bộ cơ sở",
    part: "Đảng bộ bộ phận",
    dependent: "Chi bộ trực thuộc",
    members: "Đảng viên",
  },
  orgCounted:
    "Tổ chức đang hoạt động lúc lập biểu, đảng viên đến ngày cuối kỳ. Đảng bộ bộ phận, chi bộ trực thuộc và đảng viên đếm theo loại hình của tổ chức cơ sở ở trên.",
  gradeHeads: { line: "Tiêu chí", now: "Số lượng", share: "Tỷ lệ %" },
  grades: {
    subject: "Số đảng viên đến cuối kỳ",
    rated: "Đã xếp loại",
    notRated: "Không xếp loại hoặc chưa xếp loại",
    missing: "Chưa có kết quả",
  },
  gradesCounted:
    "Kết quả cuối cùng ghi trong hồ sơ của năm báo cáo; tỷ lệ tính trên số đã xếp loại.",
  gradedUnits: {
    parts: {
      cells: "Chi bộ",
      grassroots: "Tổ chức cơ sở đảng",
      communes: "Đảng uỷ xã, phường và tương đương",
    },
    subject: "Số tổ chức thuộc diện kiểm điểm",
    rated: "Đã xếp loại",
    notRated: "Chưa hoặc không xếp loại",
    isNew: (months: number) => `Mới thành lập dưới ${months} tháng (giả định)`,
    missing: "Chưa có kết quả",
  },
  unitsCounted:
    "Tổ chức đang hoạt động vào ngày cuối kỳ, với kết quả đã quyết định của năm báo cáo. Chi bộ cơ sở được đếm ở cả hai phần: chi bộ và tổ chức cơ sở đảng. Kiểm điểm theo gợi ý chưa được ghi nên không có dòng riêng.",
  work: {
    rewards: "I. Khen thưởng đảng viên",
    badges: "II. Huy hiệu Đảng",
    cards: "III. Thẻ đảng viên",
    transfers: "IV. Chuyển sinh hoạt đảng",
    issued: "Phát thẻ",
    lost: "Báo mất",
    damaged: "Đổi do hỏng",
    inOther: "Chính thức, từ tỉnh khác đến",
    inWithin: "Chính thức, trong tỉnh đến",
    outOther: "Chính thức, đi tỉnh khác",
    outWithin: "Chính thức, đi nơi khác trong tỉnh",
    tempIn: "Tạm thời, đến",
    tempOut: "Tạm thời, đi",
    irregularIn: "Không đúng quy định, đến",
    irregularOut: "Không đúng quy định, đi",
    forged: "Nghi giả mạo giấy giới thiệu",
  },
  workCounted:
    "Đếm theo ngày quyết định, ngày cấp, ngày chuyển ghi trong hồ sơ, mỗi việc ở đơn vị mà đảng viên sinh hoạt trong ngày đó.",
  irregularCounted:
    "Chuyển sinh hoạt không đúng quy định đếm theo hồ sơ chuyển sinh hoạt (giả định). Đến: nơi nhận trả lại vì hồ sơ chưa đủ hoặc niêm phong bị rách, hoặc nộp giấy giới thiệu quá hạn mà vẫn tiếp nhận. Đi: đã cấp giấy giới thiệu, quá 3 tháng chưa nộp hoặc chưa có phiếu báo. Giấy nghi giả mạo đếm ở nơi nhận, theo ngày trả lại.",
};

/** The typed keys every language must have. */
export type StatisticsWords = typeof vi;

const en: StatisticsWords = {
  heads: {
    line: "Item",
    now: "This period",
    women: "Women",
    share: "Share %",
    before: "Same period last year",
    change: "% of it",
  },
  lines: {
    total: "Total",
    women: "Women",
    probationary: "Probationary members",
    minority: "Ethnic minorities",
    religious: "Of a religion",
    youth: "Youth Union members",
    owner: "Owners of private businesses",
    foreign: "Married to a foreigner",
    again: "Admitted again",
    occupation: "1. Occupation",
    exempt: "Of the retired: exempt from work and meetings",
    age: "2. Age",
    admitted: "3. Time of admission",
    general: "4. General education",
    professional: "5. Professional level",
    title: "6. Academic title",
    theory: "7. Political theory",
    advanced: "Advanced, bachelor",
    ethnic: "Ethnic group",
    religion: "Religion",
    unknown: "Not recorded",
  },
  ages: (from, to) => `${from} to ${to} years`,
  youngest: (to) => `Up to ${to} years`,
  oldest: (over) => `Over ${over} years`,
  times: {
    first: "Before 19/8/1945",
    second: "19/8/1945 to 20/7/1954",
    third: "21/7/1954 to 30/4/1975",
    fourth: "Since 01/5/1975",
  },
  mean: (age) => `Mean age: ${age}.`,
  empty: "Nobody.",
  counted:
    "Probationary and official members at home in the unit at 24:00 of the last day (of today while the period runs); guests are not counted.",
  admittedCounted:
    "Whoever was admitted into the unit in the period, or again; ages are those of that day.",
  recorded:
    "Education, occupation and ethnic group are those on record now. Where the birth date is a year, the age is the difference of years (assumed).",
  noBefore:
    "The year before comes from the report that the unit sent for it; empty where none was sent.",
  parts: {
    grassroots: "Grassroots organizations",
    people: "Ethnic groups, religions",
    members: "Members",
  },
  orgs: {
    with: "With admissions in the period",
    without: "Without",
    all: "Grassroots organizations",
  },
  orgHeads: {
    sector: "Sector",
    all: "Grassroots",
    committee: "Grassroots committees",
    cell: "Grassroots cells",
    part: "Sectional committees",
    dependent: "Dependent cells",
    members: "Members",
  },
  orgCounted:
    "Organizations active when the form is made, members as of the last day of the period. Sectional committees, dependent cells and members count under the sector of the grassroots organization above them.",
  gradeHeads: { line: "Item", now: "Number", share: "Share %" },
  grades: {
    subject: "Members at the end",
    rated: "Rated",
    notRated: "Not rated, or not yet",
    missing: "No result yet",
  },
  gradesCounted: "The final grades on record for the year; shares are of those rated.",
  gradedUnits: {
    parts: {
      cells: "Cells",
      grassroots: "Grassroots organizations",
      communes: "Commune committees and their equals",
    },
    subject: "Organizations to be reviewed",
    rated: "Rated",
    notRated: "Not rated, or not yet",
    isNew: (months) => `Founded less than ${months} months before (assumed)`,
    missing: "No result yet",
  },
  unitsCounted:
    "Organizations that stand on the last day of the period, with the grade decided for the year. A grassroots cell is counted in both parts, cells and grassroots organizations. Reviews that were suggested are not recorded, so they have no line.",
  work: {
    rewards: "I. Rewards to members",
    badges: "II. Party badges",
    cards: "III. Party cards",
    transfers: "IV. Transfers",
    issued: "Issued",
    lost: "Reported lost",
    damaged: "Exchanged, damaged",
    inOther: "Official, from another province",
    inWithin: "Official, from within the province",
    outOther: "Official, to another province",
    outWithin: "Official, within the province",
    tempIn: "Temporary, in",
    tempOut: "Temporary, out",
    irregularIn: "Irregular, in",
    irregularOut: "Irregular, out",
    forged: "Letter held to be forged",
  },
  workCounted:
    "By the days of decisions, issues and moves on record, each of whoever stood in the unit on that day.",
  irregularCounted:
    "Irregular transfers are counted by their cases (assumed). In: sent back because the dossier was incomplete or the seal broken, or accepted although the letter was presented too late. Out: a letter was issued, and after 3 months it was not presented or no return slip came. Letters held to be forged are counted where they were refused, on that day.",
};

/** Words of the statistical forms. */
export const statisticsText: Record<Lang, StatisticsWords> = { vi, en };
