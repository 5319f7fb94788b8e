import { codeList } from "#app/codes/code-list.ts";

/** Family relation. @source code list `family_relation` of record format 3.0 */
export const familyRelation = codeList(
  "family_relation",
  { vi: "Quan hệ gia đình", en: "Family relation" },
  {
    spouse: {
      code: "VC",
      label: { vi: "Vợ hoặc chồng", en: "Spouse" },
      aliases: ["Vợ", "Chồng"],
    },
    father: {
      code: "BD",
      label: { vi: "Bố đẻ", en: "Father" },
      aliases: ["Bố", "Cha", "Cha đẻ", "Ba"],
    },
    mother: {
      code: "MD",
      label: { vi: "Mẹ đẻ", en: "Mother" },
      aliases: ["Mẹ"],
    },
    fatherInLaw: {
      code: "BVC",
      label: { vi: "Bố vợ (chồng)", en: "Father-in-law" },
      aliases: ["Bố vợ", "Bố chồng", "Cha vợ", "Cha chồng"],
    },
    motherInLaw: {
      code: "MVC",
      label: { vi: "Mẹ vợ (chồng)", en: "Mother-in-law" },
      aliases: ["Mẹ vợ", "Mẹ chồng"],
    },
    child: {
      code: "CON",
      label: { vi: "Con đẻ", en: "Child" },
      aliases: ["Con", "Con trai", "Con gái"],
    },
    adoptedChild: {
      code: "CNU",
      label: { vi: "Con nuôi", en: "Adopted child" },
    },
    childInLaw: {
      code: "CDR",
      label: { vi: "Con dâu, con rể", en: "Child-in-law" },
      aliases: ["Con dâu", "Con rể"],
      note: "Optional",
    },
    sibling: {
      code: "ACE",
      label: { vi: "Anh, chị, em ruột", en: "Sibling" },
      aliases: [
        "Anh",
        "Chị",
        "Em",
        "Anh ruột",
        "Chị ruột",
        "Em ruột",
        "Anh trai",
        "Chị gái",
        "Em trai",
        "Em gái",
      ],
    },
    siblingInLaw: {
      code: "ACV",
      label: { vi: "Anh, chị, em ruột của vợ (chồng)", en: "Sibling-in-law" },
    },
    paternalGrandparent: {
      code: "ONO",
      label: { vi: "Ông, bà nội", en: "Paternal grandparent" },
      aliases: ["Ông nội", "Bà nội"],
      note: "Only when politically notable",
    },
    maternalGrandparent: {
      code: "ONG",
      label: { vi: "Ông, bà ngoại", en: "Maternal grandparent" },
      aliases: ["Ông ngoại", "Bà ngoại"],
      note: "Only when politically notable",
    },
    guardian: {
      code: "NND",
      label: { vi: "Người nuôi dưỡng", en: "Guardian, foster parent" },
    },
    relativeAbroad: {
      code: "TNN",
      label: { vi: "Thân nhân ở nước ngoài", en: "Relative abroad" },
      note: "Also recorded in section foreign relations",
    },
    other: { code: "KH", label: { vi: "Khác", en: "Other" } },
  },
);
