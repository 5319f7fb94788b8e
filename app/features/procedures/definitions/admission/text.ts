import { fileText } from "#app/features/procedures/definitions/candidacy/text.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Kết nạp đảng viên",
  about:
    "Từ danh sách nguồn của chi bộ đến lễ kết nạp: cảm tình Đảng, thẩm tra lý lịch, biểu quyết, quyết định.",
  basis: "294-QĐ/TW, điều 1 đến 4; 12-HD/BTCTW",
  states: {
    sympathizer: "Chờ học lớp nhận thức về Đảng",
    trained: "Chờ chi bộ mở hồ sơ",
    ...fileText.vi.states,
  },
  steps: {
    recommend: {
      button: "Công nhận cảm tình Đảng, phân công giúp đỡ",
      done: "Công nhận cảm tình Đảng",
    },
    course: { button: "Ghi kết quả lớp nhận thức về Đảng", done: "Học xong lớp nhận thức về Đảng" },
    openFile: { button: "Mở hồ sơ kết nạp", done: "Mở hồ sơ kết nạp" },
    dropEarly: { button: "Đưa ra khỏi nguồn", done: "Đưa ra khỏi nguồn" },
    ...fileText.vi.steps,
  },
  inputs: {
    sympathizerOn: { label: "Ngày nghị quyết công nhận cảm tình Đảng" },
    sympathizerNumber: { label: "Số nghị quyết" },
    proposedBy: {
      label: "Ai giới thiệu vào nguồn?",
      options: { youthUnion: "Đoàn Thanh niên", union: "Công đoàn", members: "Đảng viên" },
    },
    courseOn: { label: "Ngày cấp chứng nhận lớp nhận thức về Đảng" },
    courseNumber: { label: "Số giấy chứng nhận" },
    ...fileText.vi.inputs,
  },
};

const en: ProcedureWords = {
  title: "Admission",
  about:
    "From the source list of the cell to the ceremony: sympathizer, verification, votes, decision.",
  basis: "294-QĐ/TW, articles 1 to 4; 12-HD/BTCTW",
  states: {
    sympathizer: "Waiting for the awareness course",
    trained: "Waiting for the cell to open the file",
    ...fileText.en.states,
  },
  steps: {
    recommend: { button: "List as a sympathizer and name a helper", done: "Listed as sympathizer" },
    course: { button: "Record the awareness course", done: "Awareness course completed" },
    openFile: { button: "Open the file", done: "File opened" },
    dropEarly: { button: "Take off the source list", done: "Taken off the source list" },
    ...fileText.en.steps,
  },
  inputs: {
    sympathizerOn: { label: "Day of the resolution" },
    sympathizerNumber: { label: "Number of the resolution" },
    proposedBy: {
      label: "Who proposed the person?",
      options: { youthUnion: "The Youth Union", union: "The trade union", members: "Members" },
    },
    courseOn: { label: "Day of the certificate of the awareness course" },
    courseNumber: { label: "Number of the certificate" },
    ...fileText.en.inputs,
  },
};

/** The words of this procedure. */
export const admissionText = { vi, en };
