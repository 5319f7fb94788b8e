import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Phát, đổi thẻ đảng viên",
  about:
    "Phát thẻ cho đảng viên mới được công nhận chính thức, hoặc cấp lại, đổi thẻ bị mất, hỏng, ghi sai. Tỉnh cấp số và quyết định; chi bộ trao thẻ.",
  basis: "51-CT/TW; 06-QĐ/TW",
  states: {
    awaiting: "Chờ chi bộ đề nghị",
    proposed: "Chi bộ đã đề nghị",
    grassrootsChecked: "Chờ xã, phường gửi danh sách",
    batchSent: "Chờ tỉnh kiểm tra, cấp số",
    appraised: "Chờ tỉnh quyết định",
    decided: "Chờ trao thẻ",
    issued: "Đã trao thẻ",
    refused: "Không được phát thẻ",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    propose: { button: "Đề nghị phát thẻ lần đầu", done: "Đề nghị phát thẻ" },
    replace: { button: "Đề nghị cấp lại hoặc đổi thẻ", done: "Đề nghị cấp lại, đổi thẻ" },
    begin: { button: "Bắt đầu", done: "Đến lúc đề nghị phát thẻ" },
    proposeNow: { button: "Đề nghị phát thẻ", done: "Đề nghị phát thẻ" },
    grassrootsCheck: { button: "Đã kiểm tra, chuyển xã, phường", done: "Cơ sở kiểm tra" },
    send: { button: "Đưa vào danh sách gửi tỉnh", done: "Gửi danh sách lên tỉnh" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    returnFromProvince: { button: "Trả lại chi bộ", done: "Tỉnh trả lại" },
    appraise: { button: "Ghi số thẻ và trình", done: "Kiểm tra và cấp số thẻ" },
    decide: { button: "Quyết định phát thẻ", done: "Quyết định phát thẻ" },
    renumber: { button: "Trả lại để cấp số khác", done: "Trả lại để cấp số khác" },
    refuse: { button: "Không phát thẻ", done: "Không phát thẻ" },
    receive: { button: "Ghi đã nhận thẻ từ tỉnh", done: "Xã, phường nhận thẻ" },
    handOver: { button: "Ghi ngày trao thẻ", done: "Trao thẻ" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    cause: {
      label: "Vì sao cần thẻ khác?",
      options: {
        lost: "Thẻ bị mất",
        damaged: "Thẻ bị hỏng",
        wrongData: "Thẻ ghi sai; hồ sơ đã được đính chính",
      },
    },
    noticedOn: { label: "Ngày mất, hỏng hoặc phát hiện ghi sai" },
    account: {
      label: "Trường hợp cụ thể",
      hint: "Nếu mất thẻ: nội dung tự kiểm điểm của đảng viên trước chi bộ.",
    },
    isJustified: { label: "Mất thẻ có lý do chính đáng, chi bộ đã xem xét" },
    isReturned: { label: "Đã thu lại thẻ hỏng hoặc thẻ ghi sai" },
    batchNumber: { label: "Số danh sách đề nghị (mẫu 1A, 2A, 3A-TĐV)" },
    sentOn: { label: "Ngày gửi" },
    cardNumber: { label: "Số thẻ đảng viên", hint: "Đúng 12 chữ số, chưa cấp cho ai." },
    decisionNumber: { label: "Số quyết định" },
    decisionOn: { label: "Ngày quyết định" },
    receivedOn: { label: "Ngày xã, phường nhận thẻ" },
    handedOn: { label: "Ngày trao thẻ, đảng viên ký nhận" },
  },
};

const en: ProcedureWords = {
  title: "Party card",
  about:
    "A card for a new official member, or another for one that was lost, damaged or wrong. The province numbers and decides, the cell hands it over.",
  basis: "51-CT/TW; 06-QĐ/TW",
  states: {
    awaiting: "Waiting for the cell",
    proposed: "Proposed by the cell",
    grassrootsChecked: "Waiting for the commune's list",
    batchSent: "Waiting for the province to check and number",
    appraised: "Waiting for the decision of the province",
    decided: "To be handed over",
    issued: "Handed over",
    refused: "No card",
    withdrawn: "Withdrawn",
  },
  steps: {
    propose: { button: "Propose a first card", done: "Proposed" },
    replace: { button: "Ask for another card", done: "Another card asked for" },
    begin: { button: "Begin", done: "Time to propose a card" },
    proposeNow: { button: "Propose the card", done: "Proposed" },
    grassrootsCheck: { button: "Checked, on to the commune", done: "Checked by the grassroots" },
    send: { button: "Put on the list for the province", done: "Sent to the province" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    returnFromProvince: { button: "Return to the cell", done: "Returned by the province" },
    appraise: { button: "Number the card and submit", done: "Checked and numbered" },
    decide: { button: "Decide on the card", done: "Decided" },
    renumber: { button: "Return for another number", done: "Returned for another number" },
    refuse: { button: "Refuse the card", done: "Refused" },
    receive: { button: "Record the arrival of the card", done: "Received by the commune" },
    handOver: { button: "Record the hand-over", done: "Handed over" },
    withdraw: { button: "Withdraw the proposal", done: "Withdrawn" },
  },
  inputs: {
    cause: {
      label: "Why is another card needed?",
      options: {
        lost: "The card was lost",
        damaged: "The card is damaged",
        wrongData: "The card is wrong; the record has been corrected",
      },
    },
    noticedOn: { label: "Day of the loss, the damage or the discovery" },
    account: { label: "What happened", hint: "Of a loss: the member's review before the cell." },
    isJustified: { label: "The loss has a good reason, the cell has looked into it" },
    isReturned: { label: "The damaged or wrong card was handed in" },
    batchNumber: { label: "Number of the list (form 1A, 2A, 3A-TĐV)" },
    sentOn: { label: "Sent on" },
    cardNumber: { label: "Number of the card", hint: "12 digits, given to nobody else." },
    decisionNumber: { label: "Number of the decision" },
    decisionOn: { label: "Day of the decision" },
    receivedOn: { label: "Received by the commune on" },
    handedOn: { label: "Handed over and signed for on" },
  },
};

/** The words of this procedure. */
export const cardText = { vi, en };
