/** What the server itself answers when no page can. */
export const serverText = {
  vi: {
    foreignOrigin:
      "Yêu cầu bị từ chối vì được gửi từ một trang khác. Hãy mở lại trang trong phần mềm và thực hiện lại.",
    bodyTooLarge: "Dữ liệu gửi lên vượt quá 2 MB. Hãy rút gọn nội dung rồi gửi lại.",
    bodyTooSlow: "Dữ liệu gửi lên quá chậm nên đã dừng. Hãy kiểm tra đường truyền rồi gửi lại.",
    badText: "Nội dung gửi lên có ký tự không đọc được. Hãy xoá phần vừa dán vào rồi gõ lại.",
    notForm: "Chỉ nhận biểu mẫu gửi từ trang trong phần mềm. Chưa có gì bị ghi.",
    uploadsBusy: "Đang có quá nhiều tệp được tải lên cùng lúc. Hãy thử lại sau một phút.",
    failed: "Đã có lỗi ở máy chủ. Hãy thử lại; nếu vẫn lỗi, báo quản trị mã",
    notFound: "Không tìm thấy tệp.",
  },
  en: {
    foreignOrigin:
      "The request was refused because another site sent it. Open the page in this program and try again.",
    bodyTooLarge: "The data sent exceeds 2 MB. Shorten it and send it again.",
    bodyTooSlow:
      "The data arrived too slowly and was cut off. Check the connection and send it again.",
    badText:
      "What was sent holds a character that cannot be read. Remove the pasted part and type it again.",
    notForm: "Only forms of the pages of this program are taken. Nothing was written.",
    uploadsBusy: "Too many files are being uploaded at the moment. Try again in a minute.",
    failed: "The server failed. Try again; if it fails again, tell the administrator this code:",
    notFound: "There is no such file.",
  },
};
