import type { RefusalKey } from "#app/features/imports/access.ts";
import type { UploadFault } from "#app/lib/upload.ts";
import type { ImportState, RowResult } from "#app/features/imports/states/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { RefusalReason } from "#app/lib/xlsx/refusal.ts";

type Problem =
  | RefusalReason
  | "noRows"
  | "infected"
  | "scannerAway"
  | "rightsLost"
  | "unknown"
  | "drift"
  | "undoing"
  | "undoFailed"
  | "undoLost";

const vi = {
  listTitle: "Nhập Excel",
  listSub:
    "Tệp đã tải lên và việc đang chờ. Mỗi lần nhập do một người gửi và một người khác duyệt.",
  newTitle: "Nhập danh sách từ Excel",
  newSub: "Hệ thống đọc tệp, cho xem trước từng dòng, rồi mới gửi người khác duyệt.",
  backToList: "Nhập Excel",
  start: "Nhập tệp mới",
  template: "Tải mẫu 3.0",
  templateNote: "Mẫu của phần mềm có sẵn danh mục và hướng dẫn. Danh sách theo mẫu khác cũng nhận.",
  file: "Tệp Excel (.xlsx)",
  fileHint: "Lớn nhất 120 MB. Nhận mẫu 3.0, tệp nhập liệu 4.0 và mọi danh sách có dòng đầu đề.",
  send: "Tải lên và đọc tệp",
  noSecrets: "Không tải lên tài liệu hoặc dữ liệu thuộc bí mật nhà nước.",
  noSecretsWhy: "Tệp được lưu trên máy chủ để đối chiếu và làm báo cáo.",
  forUnit: (unit: string) => `Nhập cho ${unit}`,
  steps: ["Chọn tệp", "Ghép cột", "Xem trước", "Duyệt và ghi"],
  empty: "Chưa có tệp nào.",
  emptyWhy: "Bắt đầu bằng một danh sách có sẵn, hoặc tải mẫu 3.0 về điền.",
  emptyWhyReader: "Khi có người gửi tệp trong phạm vi của đồng chí, tệp hiện ở đây.",
  waiting: (count: string) => `${count} tệp chờ đồng chí duyệt`,
  columns: {
    file: "Tệp",
    unit: "Đơn vị",
    uploader: "Người gửi",
    rows: "Số dòng",
    state: "Tình trạng",
    at: "Tải lên lúc",
  },
  states: {
    received: "Chờ đọc",
    reading: "Đang đọc",
    mapping: "Cần ghép cột",
    questions: "Cần trả lời",
    checked: "Xem trước, chưa gửi",
    submitted: "Chờ duyệt",
    approved: "Đã duyệt, chờ ghi",
    applying: "Đang ghi",
    applied: "Đã ghi",
    rejected: "Bị trả lại",
    failed: "Không đọc được",
    rolled_back: "Đã hoàn tác",
  } satisfies Record<ImportState, string> as Record<ImportState, string>,
  results: {
    created: "Đã tạo hồ sơ",
    updated: "Đã cập nhật",
    unchanged: "Không đổi",
    refused: "Không ghi",
    drifted: "Hồ sơ đã đổi, chưa ghi",
    reversed: "Đã hoàn tác",
    kept: "Giữ lại, đã có người sửa sau đó",
    impossible: "Không hoàn tác được",
  } satisfies Record<RowResult, string> as Record<RowResult, string>,
  resultNotes: {
    moved: "Có người vừa sửa hồ sơ này sau lúc xem trước.",
    appeared: "Người này vừa được ghi vào hồ sơ sau lúc xem trước.",
    taken: "Số đã được ghi ở nơi khác.",
    edited: "Có người đã sửa hồ sơ này sau khi nhập.",
    gone: "Hồ sơ không còn trong phạm vi của đồng chí.",
    hidden: "Hồ sơ đã được ẩn trước đó.",
    refused: "Hồ sơ không hợp lệ nếu trở lại như cũ.",
  } as Record<string, string>,
  uploadFaults: {
    noFile: "Chưa chọn tệp. Chọn một tệp .xlsx rồi tải lên.",
    tooLarge:
      "Tệp lớn hơn 120 MB. Chia danh sách thành nhiều tệp, mỗi tệp một xã hoặc một nhóm chi bộ.",
    cut: "Tệp chưa lên hết, có thể do mạng. Tải lên lần nữa.",
    noSpace: "Máy chủ hết chỗ chứa tệp. Báo người quản trị; chưa có gì bị mất.",
    notForm: "Không nhận được tệp từ biểu mẫu này. Mở lại trang và chọn tệp.",
  } satisfies Record<UploadFault, string> as Record<UploadFault, string>,
  problems: {
    empty: "Tệp trống, không có byte nào. Kiểm tra lại tệp trên máy rồi tải lên lần nữa.",
    notZip:
      "Đây không phải tệp Excel (.xlsx). Mở bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx).",
    encrypted: "Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu trong Excel rồi tải lên lần nữa.",
    xls: "Đây là tệp Excel kiểu cũ (.xls). Mở bằng Excel và lưu thành .xlsx.",
    xlsb: "Đây là tệp Excel nhị phân (.xlsb). Mở bằng Excel và lưu thành .xlsx.",
    ods: "Đây là tệp OpenDocument (.ods). Mở ra và lưu thành .xlsx.",
    html: "Đây là bảng HTML do phần mềm khác xuất ra, không phải tệp Excel. Mở bằng Excel và lưu thành .xlsx.",
    csv: "Đây là tệp văn bản (CSV), không phải tệp Excel. Mở bằng Excel và lưu thành .xlsx.",
    pdf: "Đây là tệp PDF. Cần tệp Excel (.xlsx).",
    image: "Đây là tệp ảnh. Cần tệp Excel (.xlsx).",
    macros: "Tệp có chứa macro nên không nhận. Lưu thành .xlsx (không macro) rồi tải lên.",
    truncated: "Tệp bị cụt, thiếu phần cuối. Chép lại hoặc tải lại tệp gốc rồi thử lần nữa.",
    tooManyEntries:
      "Tệp có cấu trúc bất thường nên không đọc. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    tooLarge: "Nội dung bên trong tệp quá lớn nên không đọc. Chia thành nhiều tệp.",
    ratio: "Tệp nén bất thường nên không đọc. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    badEntry:
      "Tệp có phần không hợp lệ nên không đọc. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    badSum: "Tệp bị hỏng (sai mã kiểm tra). Chép lại tệp gốc rồi thử lần nữa.",
    missingPart: "Tệp thiếu phần bắt buộc của Excel. Mở bằng Excel, lưu lại rồi tải lên.",
    noSheet: "Tệp không có trang tính nào. Kiểm tra lại tệp.",
    doctype:
      "Tệp có khai báo không an toàn nên không đọc. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    badXml: "Tệp bị hỏng bên trong. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    tooManyColumns: "Trang tính có quá nhiều cột. Xoá các cột thừa rồi tải lên.",
    longCell: "Có ô dài hơn mức Excel cho phép. Rút ngắn ô đó rồi tải lên.",
    badString: "Bảng chữ bên trong tệp bị hỏng. Mở bằng Excel, lưu thành tệp mới rồi tải lên.",
    noRows: "Không thấy dòng đảng viên nào trong tệp. Kiểm tra dòng đầu đề và dữ liệu bên dưới.",
    infected:
      "Máy quét tìm thấy vi-rút trong tệp. Tệp đã bị xoá, chưa đọc gì; quét máy tính đã gửi tệp, rồi tải lên bản sạch.",
    scannerAway:
      "Máy quét vi-rút không trả lời nên tệp chưa được đọc. Báo người quản trị, rồi tải lại sau.",
    rightsLost: "Người gửi hoặc người duyệt không còn vai để làm việc này. Chưa có gì bị ghi.",
    unknown: "Máy chủ gặp lỗi khi làm việc với tệp này. Chưa có gì bị ghi; báo người quản trị.",
    drift: "Có hồ sơ vừa thay đổi.",
    undoing: "Đang hoàn tác.",
    undoFailed:
      "Không hoàn tác được vì máy chủ gặp lỗi. Chưa hồ sơ nào bị đổi; thử lại, hoặc báo người quản trị.",
    undoLost:
      "Không hoàn tác được vì người yêu cầu không còn vai để làm việc này. Chưa hồ sơ nào bị đổi.",
  } satisfies Record<Problem, string> as Record<string, string>,
  refusals: {
    role: "Vai của đồng chí không làm được bước này.",
    state: "Tệp đã sang bước khác. Mở lại trang để xem.",
    ownImport: "Người gửi tệp không tự duyệt. Một người khác có quyền duyệt sẽ xem và quyết định.",
    othersImport: "Chỉ người gửi tệp mới sửa được ở bước này.",
    tooLate: "Đã quá 30 ngày kể từ lúc ghi nên không hoàn tác được nữa.",
    nothing: "Không có dòng nào để ghi.",
    noNote: "Ghi lý do trả lại để người gửi biết cần sửa gì.",
  } satisfies Record<RefusalKey, string> as Record<RefusalKey, string>,
  sameFileOpen: "Tệp này đã được tải lên và đang ở bước dưới đây.",
  sameFileOpenWhy: "Không cần tải lên lần nữa.",
  sameFileDone: "Tệp này đã được tải lên trước đây.",
  sameFileLink: "Xem lần nhập trước",
};

/** The typed keys every language must have. */
export type ImportWords = typeof vi;

const en: ImportWords = {
  listTitle: "Excel import",
  listSub: "Uploaded files and what waits. One person sends an import, another one approves it.",
  newTitle: "Import a list from Excel",
  newSub:
    "The file is read and every row previewed before it is sent to somebody else for approval.",
  backToList: "Excel import",
  start: "Import a file",
  template: "Get the 3.0 template",
  templateNote: "Our template has lists and instructions. Lists of other layouts are accepted too.",
  file: "Excel file (.xlsx)",
  fileHint:
    "120 MB at the most. The 3.0 template, the input file 4.0, and any list with a header row.",
  send: "Upload and read the file",
  noSecrets: "Do not upload documents or data that are State secrets.",
  noSecretsWhy: "The file is kept on the server for comparison and for the report.",
  forUnit: (unit) => `Import for ${unit}`,
  steps: ["Choose file", "Match columns", "Preview", "Approve and write"],
  empty: "No file yet.",
  emptyWhy: "Start with a list you have, or get the 3.0 template and fill it in.",
  emptyWhyReader: "When somebody in your scope sends a file, it shows here.",
  waiting: (count) => `${count} files wait for your approval`,
  columns: {
    file: "File",
    unit: "Unit",
    uploader: "Sent by",
    rows: "Rows",
    state: "State",
    at: "Uploaded at",
  },
  states: {
    received: "Waiting to be read",
    reading: "Being read",
    mapping: "Columns to be matched",
    questions: "Questions to be answered",
    checked: "Preview, not sent",
    submitted: "Waiting for approval",
    approved: "Approved, waiting to be written",
    applying: "Being written",
    applied: "Written",
    rejected: "Sent back",
    failed: "Could not be read",
    rolled_back: "Undone",
  },
  results: {
    created: "Record made",
    updated: "Updated",
    unchanged: "Unchanged",
    refused: "Not written",
    drifted: "Record has changed, not written",
    reversed: "Undone",
    kept: "Kept, edited since",
    impossible: "Cannot be undone",
  },
  resultNotes: {
    moved: "Somebody changed this record after the preview.",
    appeared: "This person was recorded after the preview.",
    taken: "A number is already registered elsewhere.",
    edited: "Somebody edited this record after the import.",
    gone: "The record is no longer in your scope.",
    hidden: "The record had been hidden before.",
    refused: "The record would not be valid as it was.",
  },
  uploadFaults: {
    noFile: "No file chosen. Choose an .xlsx file and upload it.",
    tooLarge: "The file is larger than 120 MB. Split the list into several files.",
    cut: "The file did not arrive whole, perhaps the connection broke. Upload it again.",
    noSpace: "The server has no room for the file. Tell the administrator; nothing was lost.",
    notForm: "No file came with this form. Open the page again and choose a file.",
  },
  problems: {
    empty: "The file is empty, 0 bytes. Check it and upload it again.",
    notZip:
      "This is not an Excel file (.xlsx). Open it in Excel and save it as Excel Workbook (.xlsx).",
    encrypted:
      "The file has a password and cannot be read. Remove the password in Excel and upload it again.",
    xls: "This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.",
    xlsb: "This is a binary Excel file (.xlsb). Open it in Excel and save it as .xlsx.",
    ods: "This is an OpenDocument file (.ods). Open it and save it as .xlsx.",
    html: "This is an HTML table made by another program, not an Excel file. Open it in Excel and save it as .xlsx.",
    csv: "This is a text file (CSV), not an Excel file. Open it in Excel and save it as .xlsx.",
    pdf: "This is a PDF. An Excel file (.xlsx) is needed.",
    image: "This is a picture. An Excel file (.xlsx) is needed.",
    macros: "The file holds macros and is not accepted. Save it as .xlsx (without macros).",
    truncated: "The end of the file is missing. Copy the original again and retry.",
    tooManyEntries:
      "The file is built in an unusual way and is not read. Save it as a new file in Excel.",
    tooLarge: "What is inside the file is too large. Split it into several files.",
    ratio: "The file is packed in an unusual way and is not read. Save it as a new file in Excel.",
    badEntry: "Part of the file is not valid. Save it as a new file in Excel and upload that.",
    badSum: "The file is damaged (a check sum is wrong). Copy the original again and retry.",
    missingPart:
      "A part that every Excel file has is missing. Save it again in Excel and upload that.",
    noSheet: "The file has no sheet. Check it.",
    doctype:
      "The file holds an unsafe declaration and is not read. Save it as a new file in Excel.",
    badXml: "The file is damaged inside. Save it as a new file in Excel and upload that.",
    tooManyColumns: "The sheet has too many columns. Remove those that are not needed.",
    longCell: "A cell is longer than Excel allows. Shorten it and upload the file again.",
    badString: "The table of texts inside the file is damaged. Save it as a new file in Excel.",
    noRows: "No row of a member was found. Check the header row and the data below it.",
    infected:
      "The scanner found a virus in the file. The file was removed unread; scan the computer that sent it, then upload a clean one.",
    scannerAway:
      "The virus scanner does not answer, so the file was not read. Tell the administrator, and upload it again later.",
    rightsLost:
      "The one who sent or approved it no longer has the role for it. Nothing was written.",
    unknown: "The server failed on this file. Nothing was written; tell the administrator.",
    drift: "Records have just changed.",
    undoing: "Being undone.",
    undoFailed:
      "The server failed while undoing. No record was changed; try again, or tell the administrator.",
    undoLost: "Not undone: whoever asked no longer holds a role that may. No record was changed.",
  },
  refusals: {
    role: "Your role does not take this step.",
    state: "The file has moved on. Open the page again.",
    ownImport:
      "Whoever sends a file does not approve it. Somebody else with the right to approve decides.",
    othersImport: "Only the one who sent the file changes it at this step.",
    tooLate: "More than 30 days have passed since it was written; it cannot be undone any more.",
    nothing: "There is no row to write.",
    noNote: "Say why, so that the sender knows what to mend.",
  },
  sameFileOpen: "This file has been uploaded already and stands where you see it.",
  sameFileOpenWhy: "There is no need to upload it again.",
  sameFileDone: "This file was uploaded before.",
  sameFileLink: "See the earlier import",
};

/** Words of the list of imports, the upload and the states. */
export const importText: Record<Lang, ImportWords> = { vi, en };
