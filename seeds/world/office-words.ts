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
