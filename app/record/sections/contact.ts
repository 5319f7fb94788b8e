import { address, email, organization, phone } from "#app/record/field.ts";
import { section } from "#app/record/section.ts";

/** Contact. @source record-format §2, section C */
export const contactSection = section(
  "C_contact",
  { vi: "Liên hệ", en: "Contact" },
  {
    permanent_address: address({
      label: { vi: "Nơi thường trú", en: "Permanent residence" },
      header: "Nơi thường trú",
      required: "L1",
      sensitivity: "restricted",
      changeClass: "K1",
      source: "1-HSĐV 08",
      validation: "commune code required at L1",
    }),
    temporary_address: address({
      label: { vi: "Nơi tạm trú", en: "Temporary residence" },
      header: "Nơi tạm trú",
      required: "optional",
      sensitivity: "restricted",
      changeClass: "K1",
      source: "1-HSĐV 08",
    }),
    phone: phone({
      label: { vi: "Số điện thoại", en: "Mobile phone" },
      header: "Số điện thoại",
      required: "L1",
      sensitivity: "restricted",
      changeClass: "K1",
      source: "339-QĐ/TW",
      hint: { vi: "10 chữ số, ví dụ 0912345678", en: "10 digits, for example 0912345678" },
      validation: "^0[0-9]{9}$ after normalizing +84; text cell; unique warning only",
    }),
    email: email({
      label: { vi: "Thư điện tử", en: "Email" },
      header: "Email",
      required: "optional",
      sensitivity: "restricted",
      changeClass: "K1",
      source: "assumed",
      hint: { vi: "Ví dụ ten@vidu.vn", en: "For example name@example.vn" },
      validation: "RFC shape; lower-cased",
    }),
    residence_party_org: organization({
      label: {
        vi: "Nơi giữ mối liên hệ theo Quy định 213",
        en: "Residence organization under Regulation 213",
      },
      header: "Chi bộ nơi cư trú (213)",
      required: "optional",
      sensitivity: "public",
      changeClass: "K1",
      source: "213-QĐ/TW",
      validation: "member works elsewhere and keeps contact with the residential cell",
    }),
  },
  {},
);
