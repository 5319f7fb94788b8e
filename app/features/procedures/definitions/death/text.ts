import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Đảng viên từ trần",
  about: "Chi bộ báo đảng viên từ trần kèm giấy chứng tử; xã, phường xác nhận.",
  basis: "294-QĐ/TW; 12-HD/BTCTW",
  states: {
    recorded: "Chờ xã, phường xác nhận",
    returned: "Trả lại chi bộ",
    confirmed: "Đã xác nhận",
    withdrawn: "Đã rút phiếu báo",
  },
  steps: {
    record: { button: "Báo đảng viên từ trần", done: "Chi bộ báo từ trần" },
    recordAgain: { button: "Gửi lại phiếu báo", done: "Chi bộ gửi lại phiếu báo" },
    confirm: { button: "Xác nhận đảng viên từ trần", done: "Xã, phường xác nhận" },
    return: { button: "Trả lại", done: "Trả lại chi bộ" },
    withdraw: { button: "Rút phiếu báo", done: "Rút phiếu báo" },
  },
  inputs: {
    diedOn: { label: "Ngày từ trần" },
    certificateNumber: { label: "Số giấy chứng tử", hint: "Ghi như trên trích lục khai tử." },
    certificateOn: { label: "Ngày cấp giấy chứng tử" },
  },
};

const en: ProcedureWords = {
  title: "Death of a member",
  about: "The cell reports the death with the certificate; the commune confirms it.",
  basis: "294-QĐ/TW; 12-HD/BTCTW",
  states: {
    recorded: "Waiting for the commune",
    returned: "Returned to the cell",
    confirmed: "Confirmed",
    withdrawn: "Withdrawn",
  },
  steps: {
    record: { button: "Report a death", done: "Reported by the cell" },
    recordAgain: { button: "Send the notice again", done: "Sent again by the cell" },
    confirm: { button: "Confirm the death", done: "Confirmed by the commune" },
    return: { button: "Return", done: "Returned to the cell" },
    withdraw: { button: "Withdraw the notice", done: "Withdrawn" },
  },
  inputs: {
    diedOn: { label: "Day of death" },
    certificateNumber: {
      label: "Number of the death certificate",
      hint: "As written on the extract.",
    },
    certificateOn: { label: "Day of the certificate" },
  },
};

/** The words of this procedure. */
export const deathText = { vi, en };
