import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Thu hồi thẻ đảng viên",
  about: "Thu lại thẻ của người bị khai trừ, xoá tên hoặc xin ra khỏi Đảng và nộp lên trên.",
  basis: "06-QĐ/TW",
  states: {
    toCollect: "Chờ chi bộ thu thẻ",
    collected: "Chờ xã, phường nhận thẻ",
    recovered: "Đã thu hồi",
    notFound: "Không thu được",
  },
  steps: {
    begin: { button: "Bắt đầu", done: "Phải thu hồi thẻ" },
    collect: { button: "Ghi đã thu thẻ", done: "Thu thẻ" },
    receive: { button: "Xác nhận đã nhận thẻ", done: "Nhận thẻ thu hồi" },
    giveUp: { button: "Ghi không thu được thẻ", done: "Không thu được thẻ" },
  },
  inputs: {
    collectedOn: { label: "Ngày thu thẻ" },
    givenUpOn: { label: "Ngày ghi không thu được" },
  },
};

const en: ProcedureWords = {
  title: "Recovery of a card",
  about: "The card of somebody who was expelled or removed, or who left, is collected and sent up.",
  basis: "06-QĐ/TW",
  states: {
    toCollect: "To be collected by the cell",
    collected: "On its way to the commune",
    recovered: "Recovered",
    notFound: "Could not be collected",
  },
  steps: {
    begin: { button: "Begin", done: "The card has to be recovered" },
    collect: { button: "Record that it was collected", done: "Collected" },
    receive: { button: "Confirm the receipt", done: "Received" },
    giveUp: { button: "Record that it cannot be collected", done: "Could not be collected" },
  },
  inputs: {
    collectedOn: { label: "Collected on" },
    givenUpOn: { label: "Given up on" },
  },
};

/** The words of this procedure. */
export const cardRecoveryText = { vi, en };
