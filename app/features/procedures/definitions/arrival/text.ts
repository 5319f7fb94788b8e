import { transferText } from "#app/features/procedures/definitions/transfer/text.ts";
import type { InputWords, ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** What the receiving side of a transfer is asked as well; said there. */
const ofTransfer: readonly string[] = ["letterNumber", "letterOn", "cell", "gapCounts", "listedOn"];

const sharedInputs = (lang: Lang): Record<string, InputWords> =>
  Object.fromEntries(
    Object.entries(transferText[lang].inputs).filter(([key]) => ofTransfer.includes(key)),
  );

/** Why somebody is sent back: for the reasons of a transfer, or because of a record that is kept elsewhere. */
const sentBack = (lang: Lang, known: string): InputWords => {
  const { label, options } = transferText[lang].inputs.refusalGround!;
  return { label, options: { ...options, known } };
};

const vi: ProcedureWords = {
  title: "Tiếp nhận từ nơi chưa có trong hệ thống",
  about:
    "Đảng viên từ tỉnh khác, từ nước ngoài hoặc từ nơi chưa dùng phần mềm đến nộp giấy giới thiệu: ghi theo giấy, chọn chi bộ, chi bộ ghi vào danh sách thì lập hồ sơ.",
  basis: "294-QĐ/TW; 06-HD/TW; 12-HD/BTCTW",
  states: {
    presented: "Đang kiểm tra hồ sơ",
    accepted: "Chờ chi bộ ghi vào danh sách",
    completed: "Đã tiếp nhận, đã lập hồ sơ",
    sentBack: "Đã trả lại nơi đi",
    cancelled: "Đã dừng",
  },
  steps: {
    receive: { button: "Ghi người đến nộp hồ sơ", done: "Nhận giấy giới thiệu và hồ sơ" },
    accept: { button: "Tiếp nhận về chi bộ", done: "Xã, phường tiếp nhận" },
    chooseCell: { button: "Chọn chi bộ khác", done: "Chọn chi bộ khác" },
    refuse: { button: "Trả lại nơi đi", done: "Trả lại nơi đi" },
    list: { button: "Ghi vào danh sách chi bộ", done: "Chi bộ ghi vào danh sách" },
    cancel: { button: "Dừng việc tiếp nhận", done: "Dừng việc tiếp nhận" },
  },
  inputs: {
    ...sharedInputs("vi"),
    full_name: { label: "Họ và tên" },
    gender: { label: "Giới tính" },
    birth_date: { label: "Ngày sinh" },
    citizen_id: { label: "Số căn cước", hint: "Để biết đồng chí này đã có hồ sơ hay chưa." },
    standing: {
      label: "Là đảng viên",
      options: { official: "Chính thức", probationary: "Dự bị" },
    },
    admission_ceremony_date: { label: "Ngày vào Đảng" },
    official_date: { label: "Ngày chính thức", hint: "Để trống khi còn dự bị." },
    party_card_number: { label: "Số thẻ đảng viên" },
    biography_number: { label: "Số lý lịch" },
    origin: {
      label: "Từ đâu đến",
      options: {
        otherProvince: "Tỉnh khác, hoặc đảng bộ trực thuộc Trung ương",
        sameProvince: "Trong tỉnh, nơi chưa dùng phần mềm",
        abroad: "Từ nước ngoài về",
      },
    },
    fromUnit: {
      label: "Nơi giới thiệu",
      hint: "Ghi đủ chi bộ, đảng bộ và tỉnh, thành phố như trên giấy.",
    },
    presentedOn: { label: "Ngày nộp hồ sơ" },
    channel: {
      label: "Nộp bằng cách nào",
      options: { direct: "Trực tiếp", post: "Bưu điện", portal: "Cổng Dịch vụ công quốc gia" },
    },
    externalReference: { label: "Mã hồ sơ trên cổng" },
    isOther: { label: "Đã xem người cùng họ tên, năm sinh: đây là một người khác" },
    refusalGround: sentBack("vi", "Đã có hồ sơ đang được quản lý ở nơi khác"),
  },
};

const en: ProcedureWords = {
  title: "Arrival from a unit outside this system",
  about:
    "A member from another province, from abroad or from a unit that keeps no records here brings a letter: write down what it says and choose a cell; the record is made when the cell lists the person.",
  basis: "294-QĐ/TW; 06-HD/TW; 12-HD/BTCTW",
  states: {
    presented: "The dossier is checked",
    accepted: "Waiting for the cell",
    completed: "Listed, with a record",
    sentBack: "Sent back",
    cancelled: "Stopped",
  },
  steps: {
    receive: { button: "Write down who arrived", done: "Letter and dossier received" },
    accept: { button: "Accept into a cell", done: "Accepted by the commune" },
    chooseCell: { button: "Choose another cell", done: "Another cell chosen" },
    refuse: { button: "Send back", done: "Sent back" },
    list: { button: "Put on the list of the cell", done: "On the list of the cell" },
    cancel: { button: "Stop this arrival", done: "Arrival stopped" },
  },
  inputs: {
    ...sharedInputs("en"),
    full_name: { label: "Name" },
    gender: { label: "Gender" },
    birth_date: { label: "Date of birth" },
    citizen_id: { label: "Citizen number", hint: "To know whether there is a record already." },
    standing: {
      label: "Member",
      options: { official: "Official", probationary: "Probationary" },
    },
    admission_ceremony_date: { label: "Day of admission" },
    official_date: { label: "Official since", hint: "Leave empty during probation." },
    party_card_number: { label: "Card number" },
    biography_number: { label: "Biography number" },
    origin: {
      label: "Where from",
      options: {
        otherProvince: "Another province, or a committee directly under the center",
        sameProvince: "This province, a unit that keeps no records here",
        abroad: "Back from abroad",
      },
    },
    fromUnit: { label: "Introduced by", hint: "Cell, committee and province as on the letter." },
    presentedOn: { label: "Day of presenting" },
    channel: {
      label: "How it came",
      options: { direct: "In person", post: "By post", portal: "National Public Service Portal" },
    },
    externalReference: { label: "Reference on the portal" },
    isOther: { label: "I looked at the people of the same name and year: this is somebody else" },
    refusalGround: sentBack("en", "A record is kept elsewhere already"),
  },
};

/** The words of this procedure. */
export const arrivalText = { vi, en };
