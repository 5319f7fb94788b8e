import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Chuyển sinh hoạt đảng tạm thời",
  about:
    "Đi làm, đi học, ở nơi khác một thời gian rồi về: vẫn tính ở chi bộ này, nơi đến quản lý và nhận xét.",
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    requested: "Chờ chi bộ xem xét",
    cellOk: "Chờ xã, phường giới thiệu",
    introduced: "Đã giới thiệu, chờ nơi đến tiếp nhận",
    hosted: "Đang sinh hoạt tạm thời nơi khác",
    remarked: "Nơi đến đã nhận xét, chờ trở về",
    returned: "Đã trở về",
    converted: "Đổi sang chuyển chính thức",
    refused: "Nơi đến không nhận",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    request: { button: "Đề nghị sinh hoạt tạm thời", done: "Đề nghị sinh hoạt tạm thời" },
    review: { button: "Ghi ý kiến của chi bộ", done: "Chi bộ xem xét" },
    introduce: { button: "Cấp giấy giới thiệu tạm thời", done: "Cấp giấy giới thiệu tạm thời" },
    host: { button: "Tiếp nhận về chi bộ", done: "Nơi đến tiếp nhận" },
    recordHost: { button: "Ghi nơi đến đã nhận", done: "Nơi đến báo đã nhận" },
    extend: { button: "Gia hạn", done: "Gia hạn" },
    convert: {
      button: "Đổi sang chuyển chính thức",
      done: "Đổi sang chuyển sinh hoạt chính thức",
    },
    remark: { button: "Nhận xét khi hết hạn", done: "Nơi đến nhận xét" },
    resume: { button: "Ghi ngày trở về", done: "Trở về sinh hoạt" },
    refuse: { button: "Không nhận", done: "Nơi đến không nhận" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    ground: {
      label: "Lý do",
      options: { work: "Công tác", residence: "Thay đổi nơi ở", study: "Đi học" },
    },
    from: { label: "Từ ngày" },
    until: { label: "Đến ngày" },
    destination: {
      label: "Đảng bộ nơi đến",
      hint: "Chọn một nơi, hoặc chọn “Không có ở đây” và ghi ở ô dưới.",
    },
    outside: {
      label: "Nơi đến không có trong danh sách",
      hint: "Ghi đủ tên đảng bộ và tỉnh, thành phố.",
    },
    country: {
      label: "Nước đến, khi ra nước ngoài",
      hint: "Nơi đến ghi tên cấp uỷ quản lý đảng viên ở ngoài nước.",
    },
    reviewedOn: { label: "Ngày chi bộ xem xét" },
    remarks: { label: "Ý kiến của chi bộ" },
    letterNumber: { label: "Số giấy giới thiệu" },
    letterOn: { label: "Ngày giấy giới thiệu" },
    hostedOn: { label: "Ngày nơi đến tiếp nhận" },
    isAlone: { label: "Ở nước ngoài, nơi đến không có tổ chức đảng: sinh hoạt đơn lẻ" },
    cell: { label: "Chi bộ tiếp nhận" },
    hostRemarks: { label: "Nhận xét của chi bộ nơi đến" },
    resumedOn: { label: "Ngày trở về" },
    convertedOn: { label: "Ngày đổi sang chuyển chính thức" },
  },
};

const en: ProcedureWords = {
  title: "Temporary transfer",
  about:
    "For work or studies elsewhere: the member counts at home, the host keeps the guest and writes remarks.",
  basis: "294-QĐ/TW; 06-HD/TW",
  states: {
    requested: "Waiting for the cell",
    cellOk: "Waiting for the letter of introduction",
    introduced: "Introduced, waiting for the host",
    hosted: "Temporarily active elsewhere",
    remarked: "Remarks written, on the way back",
    returned: "Back again",
    converted: "Made an official transfer",
    refused: "Not taken by the host",
    withdrawn: "Withdrawn",
  },
  steps: {
    request: { button: "Ask for a temporary transfer", done: "Temporary transfer asked for" },
    review: { button: "Record the opinion of the cell", done: "Considered by the cell" },
    introduce: { button: "Issue the letter", done: "Letter of introduction issued" },
    host: { button: "Accept into a cell", done: "Accepted by the host" },
    recordHost: { button: "Record that the host accepted", done: "The host told that it accepted" },
    extend: { button: "Extend", done: "Extended" },
    convert: { button: "Make it an official transfer", done: "Made an official transfer" },
    remark: { button: "Write remarks at the end", done: "Remarks of the host" },
    resume: { button: "Record the return", done: "Returned" },
    refuse: { button: "Do not take", done: "Not taken by the host" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    ground: {
      label: "Reason",
      options: { work: "Work", residence: "Residence", study: "Studies" },
    },
    from: { label: "From" },
    until: { label: "Until" },
    destination: {
      label: "Receiving committee",
      hint: "Choose one, or “Not here” and name it below.",
    },
    outside: { label: "A destination that is not in the list", hint: "Full name, and province." },
    country: {
      label: "Country, when going abroad",
      hint: "As destination give the committee for members abroad.",
    },
    reviewedOn: { label: "Day on which the cell considered it" },
    remarks: { label: "Opinion of the cell" },
    letterNumber: { label: "Number of the letter" },
    letterOn: { label: "Day of the letter" },
    hostedOn: { label: "Day on which the host accepted" },
    isAlone: { label: "Abroad without a Party organization there: isolated activity" },
    cell: { label: "Receiving cell" },
    hostRemarks: { label: "Remarks of the host" },
    resumedOn: { label: "Day of the return" },
    convertedOn: { label: "Made official on" },
  },
};

/** The words of this procedure. */
export const temporaryTransferText = { vi, en };
