/** What is written in the work of the demo's offices. */
export const officeWords = {
  guidance:
    "Nhóm tương đồng: chi bộ khu dân cư; chi bộ trường học, cơ quan. Chi bộ họp sau khi đảng viên đã tự kiểm điểm.",
  damaged: "Thẻ bị ướt trong đợt mưa lũ, ảnh và dấu đã mờ; đã nộp lại thẻ cũ.",
  batch: "03-DS/TĐV",
  decision: "71-QĐ/TU",
  mistake: "Nhập nhầm từ danh sách của xã khác; người này không sinh hoạt ở chi bộ.",
  recoding: "Bảng kê cũ ghi theo hệ mười năm; đối chiếu học bạ thì tương đương mức mới.",
};

/** What is written in rewards of units of the demo. */
export const unitRewardWords = {
  given:
    "Chi bộ hoàn thành xuất sắc nhiệm vụ; khu dân cư không còn hộ nghèo, vận động xây 1,2 km đường bê tông.",
  opinion: "Thành tích đúng như báo cáo; đủ tiêu chuẩn, nhất trí đề nghị.",
  number: "215-QĐ/TU",
  authority: "Tỉnh uỷ",
  asked:
    "Chi bộ dẫn đầu phong trào tổ dân phố tự quản; thu gom, phân loại rác ở cả bảy ngõ trong năm.",
} as const;
