import { about, type Case, keeps, breaks } from "#tests/app/record/checks/case.ts";

const card = {
  number: "98890404",
  issue_date: "1994-02-03",
  generation: "paper_2003",
  status: "valid",
} as const;
const elsewhere = {
  detail: null,
  commune: null,
  province: "25",
  country: null,
  asWritten: null,
} as const;

/** Numbers of identity. @source record-format §4 */
export const identityCases: readonly Case[] = [
  ...about(
    "V-ID-01",
    keeps("six digits and letters", { biography_number: "012345 PT" }),
    keeps("with Đ", { biography_number: "012345.ĐN" }),
    breaks("too short", "E2 biography_number", { biography_number: "12345PT" }),
    breaks("no number", "E2 biography_number", { biography_number: "000000PT" }),
  ),
  ...about(
    "V-ID-02",
    keeps("new card", { party_card_number: "988904041229" }),
    breaks("seven digits (fault 70)", "W party_card_number", { party_card_number: "9889040" }),
    breaks("letters (fault 70)", "W party_card_number_old", { party_card_number_old: "9005359A" }),
    keeps("old card", { party_card_number_old: "90053596" }),
    keeps("row of an old card", {}, { party_cards: [card] }),
    breaks(
      "row with too few digits",
      "W party_cards.number",
      {},
      { party_cards: [{ ...card, number: "123" }] },
    ),
  ),
  ...about(
    "V-ID-03",
    keeps("well formed"),
    breaks("eleven digits", "E2 citizen_id", { citizen_id: "02516000421" }),
    breaks("letters", "E2 citizen_id", { citizen_id: "02516000421A" }),
    breaks("one digit repeated", "E2 citizen_id", { citizen_id: "111111111111" }),
  ),
  ...about(
    "V-ID-04",
    keeps("a country code", { citizen_id: "101160004217" }),
    breaks("no province", "W citizen_id", { citizen_id: "003160004217" }),
    breaks("000", "W citizen_id", { citizen_id: "000160004217" }),
  ),
  ...about(
    "V-ID-06",
    breaks("century of 2000", "E2 citizen_id", { citizen_id: "025360004217" }),
    keeps("born 2001", { citizen_id: "025301004217", birth_date: "2001" }),
  ),
  ...about(
    "V-ID-07",
    keeps("nine digits", { old_id_number: "131234567" }),
    breaks("eight digits", "W old_id_number", { old_id_number: "13123456" }),
  ),
  ...about(
    "V-X-01",
    keeps("woman, odd digit"),
    breaks("man, odd digit", "E2 citizen_id", { gender: "M" }),
  ),
  ...about(
    "V-X-02",
    breaks("another year", "E2 citizen_id", { birth_date: "1961-12-12" }),
    breaks("another century too", "E2 citizen_id", { citizen_id: "025360004217" }),
    keeps("the year of the number", { birth_date: "1960" }),
    breaks("explained by the card and a note", "W citizen_id", {
      birth_date: "1958-12-12",
      birth_date_civil: "1960-12-12",
      birth_date_note: "Khai tăng tuổi",
    }),
    breaks("the card without a note", "E2 citizen_id", {
      birth_date: "1958-12-12",
      birth_date_civil: "1960-12-12",
    }),
  ),
  ...about(
    "V-X-03",
    breaks("dates differ", "W birth_date_civil", { birth_date_civil: "1960-12-13" }),
    keeps("one is only known by year", { birth_date_civil: "1960" }),
  ),
  ...about(
    "V-F-18",
    breaks(
      "another province",
      "W birth_registration_place",
      { birth_registration_place: elsewhere },
      {},
      { provinceOfCitizenCode: () => "01" },
    ),
    keeps(
      "the same province",
      { birth_registration_place: elsewhere },
      {},
      { provinceOfCitizenCode: () => "25" },
    ),
  ),
];
