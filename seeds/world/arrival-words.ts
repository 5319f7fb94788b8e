import type { origins } from "#app/features/procedures/arrivals/rules.ts";

/** Somebody who comes with a letter; `years` since the admission. */
export interface Arrival {
  name: string;
  sex: "M" | "F";
  years: number;
  from: string;
  letter: string;
  origin: (typeof origins)[number];
}

/** Who arrives in the demo, and what is said of it. */
export const arrivalWords = {
  people: {
    waiting: {
      name: "Giàng Seo Lử",
      sex: "M",
      years: 11,
      from: "Chi bộ Bản Lướt, Đảng bộ xã Tà Xi, tỉnh Lào Cai",
      letter: "112-GGT/ĐU",
      origin: "otherProvince",
    },
    late: {
      name: "Lầu Thị Xía",
      sex: "F",
      years: 6,
      from: "Chi bộ Trường tiểu học Pa Ham, Đảng bộ xã Pa Ham, tỉnh Điện Biên",
      letter: "47-GGT/ĐU",
      origin: "otherProvince",
    },
    accepted: {
      name: "Vàng A Khua",
      sex: "M",
      years: 19,
      from: "Chi bộ Nhà máy Mẫu, Đảng bộ Công ty Mẫu, tỉnh Phú Thọ",
      letter: "08-GGT/ĐU",
      origin: "sameProvince",
    },
    sentBack: {
      name: "Tẩn Mùi Sểnh",
      sex: "F",
      years: 9,
      from: "Chi bộ Thôn Ngải, Đảng bộ xã Dìn Chin, tỉnh Lào Cai",
      letter: "63-GGT/ĐU",
      origin: "otherProvince",
    },
  } satisfies Record<string, Arrival>,
  brokenSeal:
    "Niêm phong hồ sơ đã rách, thiếu phiếu đảng viên; đề nghị đảng uỷ nơi đi kiểm tra, niêm phong lại rồi giới thiệu lại.",
};
