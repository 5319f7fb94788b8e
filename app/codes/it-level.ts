import { codeList } from "#app/codes/code-list.ts";

/** IT level. @source code list `it_level` of record format 3.0 */
export const itLevel = codeList(
  "it_level",
  { vi: "Trình độ tin học", en: "IT level" },
  {
    none: {
      code: "0",
      label: { vi: "Chưa có", en: "None" },
      aliases: ["Không", "Chưa"],
    },
    certificateA: {
      code: "A",
      label: { vi: "Chứng chỉ A", en: "Certificate A" },
      aliases: ["Tin học A", "Trình độ A"],
      note: "Old national certificate",
    },
    certificateB: {
      code: "B",
      label: { vi: "Chứng chỉ B", en: "Certificate B" },
      aliases: ["Tin học B", "Trình độ B"],
      note: "Old national certificate",
    },
    certificateC: {
      code: "C",
      label: { vi: "Chứng chỉ C", en: "Certificate C" },
      aliases: ["Tin học C", "Trình độ C"],
      note: "Old national certificate",
    },
    basic: {
      code: "CB",
      label: { vi: "Ứng dụng CNTT cơ bản", en: "Basic IT use" },
      aliases: ["Cơ bản", "THCB", "CNTT cơ bản"],
      note: "Current national certificate",
    },
    advanced: {
      code: "NC",
      label: { vi: "Ứng dụng CNTT nâng cao", en: "Advanced IT use" },
      aliases: ["Nâng cao", "CNTT nâng cao"],
      note: "Current national certificate",
    },
    international: {
      code: "QT",
      label: { vi: "Chứng chỉ quốc tế", en: "International certificate" },
      aliases: ["MOS", "ICDL", "IC3"],
      note: "MOS, ICDL, IC3",
    },
    diploma: {
      code: "TC",
      label: { vi: "Trung cấp CNTT trở lên", en: "IT diploma or above" },
      aliases: ["Trung cấp tin học", "Đại học CNTT", "Cử nhân CNTT"],
    },
  },
);
