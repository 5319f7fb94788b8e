import { codeList } from "#app/codes/code-list.ts";

/** Religion. Codes 01 to 14: General Statistics Office, Decision 1019 of 2008 as amended 2014; the others are ours (assumed). @source code list `religion` of record format 3.0 */
export const religion = codeList(
  "religion",
  { vi: "Tôn giáo", en: "Religion" },
  {
    none: {
      code: "00",
      label: { vi: "Không theo tôn giáo", en: "None" },
      aliases: ["Không", "Không có", "Không theo đạo", "Không tôn giáo", "Lương"],
      note: "Store explicitly; empty means unknown",
    },
    buddhism: {
      code: "01",
      label: { vi: "Phật giáo", en: "Buddhism" },
      aliases: ["Đạo Phật", "Phật"],
    },
    catholicism: {
      code: "02",
      label: { vi: "Công giáo", en: "Catholicism" },
      aliases: ["Thiên Chúa giáo", "Thiên chúa", "Đạo Thiên Chúa", "Kitô giáo", "Ki-tô giáo"],
    },
    hoaHao: {
      code: "03",
      label: { vi: "Phật giáo Hoà Hảo", en: "Hoa Hao Buddhism" },
      aliases: ["Hoà Hảo", "PG Hoà Hảo"],
    },
    islam: {
      code: "04",
      label: { vi: "Hồi giáo", en: "Islam" },
      aliases: ["Đạo Hồi", "Islam"],
    },
    caodaism: {
      code: "05",
      label: { vi: "Cao Đài", en: "Caodaism" },
      aliases: ["Đạo Cao Đài"],
    },
    minhSu: { code: "06", label: { vi: "Minh Sư đạo", en: "Minh Su" } },
    minhLy: {
      code: "07",
      label: { vi: "Minh Lý đạo - Tam Tông Miếu", en: "Minh Ly" },
      aliases: ["Minh Lý", "Tam Tông Miếu", "Minh Lý đạo"],
    },
    protestantism: {
      code: "08",
      label: { vi: "Tin Lành", en: "Protestantism" },
      aliases: ["Đạo Tin Lành", "Tin lành"],
    },
    pureLand: {
      code: "09",
      label: {
        vi: "Tịnh độ Cư sĩ Phật hội Việt Nam",
        en: "Pure Land Buddhist Home-Practice Association",
      },
      aliases: ["Tịnh độ Cư sĩ", "Tịnh độ cư sĩ Phật hội"],
    },
    tuAnHieuNghia: {
      code: "10",
      label: { vi: "Đạo Tứ Ân Hiếu Nghĩa", en: "Tu An Hieu Nghia" },
      aliases: ["Tứ Ân Hiếu Nghĩa", "Phật giáo Tứ Ân Hiếu Nghĩa"],
    },
    buuSonKyHuong: {
      code: "11",
      label: { vi: "Bửu Sơn Kỳ Hương", en: "Buu Son Ky Huong" },
    },
    bahai: {
      code: "12",
      label: { vi: "Đạo Bahá'í", en: "Baha'i Faith" },
      aliases: ["Tôn giáo Baha'i", "Baha'i", "Bahá'í"],
    },
    brahmanism: {
      code: "13",
      label: { vi: "Bà-la-môn", en: "Brahmanism (Cham)" },
      aliases: ["Bà-la-môn giáo", "Bà la môn"],
    },
    mormon: {
      code: "14",
      label: { vi: "Mặc Môn", en: "Latter-day Saints (Mormon)" },
      aliases: ["Mormon"],
    },
    taLon: {
      code: "15",
      label: {
        vi: "Phật giáo Hiếu Nghĩa Tà Lơn",
        en: "Hieu Nghia Ta Lon Buddhism",
      },
      aliases: ["Hiếu Nghĩa Tà Lơn"],
      note: "Recognized later; code (assumed)",
    },
    adventist: {
      code: "16",
      label: {
        vi: "Giáo hội Cơ đốc Phục lâm",
        en: "Seventh-day Adventist Church",
      },
      aliases: ["Cơ đốc Phục lâm"],
      note: "Counted under 08 in the GSO list; separate code (assumed)",
    },
    other: {
      code: "99",
      label: { vi: "Tôn giáo khác", en: "Other" },
      aliases: ["Khác"],
    },
  },
);
