import { code, file, text } from "#app/record/field.ts";
import { collection, section } from "#app/record/section.ts";

/** Documents. @source record-format §2, section T */
export const documentsSection = section(
  "T_documents",
  { vi: "Giấy tờ", en: "Documents" },
  {},
  {
    documents: collection(
      null,
      { vi: "Giấy tờ", en: "Documents" },
      {
        type: code("document_type", {
          label: { vi: "Loại tài liệu", en: "Document type" },
          header: "Loại tài liệu",
          required: "row",
          sensitivity: "restricted",
          changeClass: "K1",
          source: "12-HD/BTCTW",
        }),
        file: file({
          label: { vi: "Tệp", en: "File" },
          header: "Tệp",
          required: "row",
          sensitivity: "sensitive",
          changeClass: "K1",
          source: "12-HD/BTCTW",
          validation:
            "pdf, jpg, png; <=20 MB; active content refused; refuse files marked as State secret",
        }),
        number_date: text({
          label: { vi: "Số, ngày", en: "Number and date" },
          header: "Số, ngày",
          required: "optional",
          sensitivity: "restricted",
          changeClass: "K1",
          source: "assumed",
        }),
        paper_location: text({
          label: { vi: "Nơi lưu bản giấy", en: "Paper location" },
          header: "Nơi lưu bản giấy",
          required: "optional",
          maxLength: 300,
          sensitivity: "restricted",
          changeClass: "K1",
          source: "assumed",
        }),
      },
    ),
  },
);
