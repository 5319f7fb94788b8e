import type { arrivalNeeds } from "#app/features/procedures/needs/arrival/rules.ts";

type Sentences = Record<keyof typeof arrivalNeeds, string>;

const vi: Sentences = {
  milestonesFit:
    "Đảng viên chính thức phải có ngày chính thức; đảng viên dự bị thì để trống mục này.",
  arrivesOnce: "Đồng chí này đang có một hồ sơ tiếp nhận khác chưa xong; làm tiếp hồ sơ đó.",
  isSoundRecord:
    "Các mục không khớp nhau: xem lại ngày sinh, giới tính, số căn cước, ngày vào Đảng, ngày chính thức và số thẻ.",
  isRegisteredNowhere:
    "Số căn cước hoặc số thẻ này thuộc một hồ sơ đang được quản lý trong hệ thống. Không lập hồ sơ thứ hai: nơi đang quản lý làm thủ tục chuyển sinh hoạt, hoặc trả lại giấy giới thiệu.",
  couldBeAsked: "Hôm nay đã hết lượt hỏi số ngoài phạm vi; mai đồng chí tiếp nhận tiếp.",
  namesakesAreOthers:
    "Có người cùng họ tên và năm sinh. Đồng chí xem hồ sơ của người đó; nếu là người khác thì đánh dấu rồi tiếp nhận.",
};

const en: Sentences = {
  milestonesFit: "An official member has the day of it; leave it empty for a probationary one.",
  arrivesOnce: "Another arrival of this person is under way; go on with that one.",
  isSoundRecord:
    "These do not fit together: look again at birth, gender, citizen number, days of admission and recognition, card number.",
  isRegisteredNowhere:
    "A record kept in this system has this citizen or card number. There is no second record: the unit that keeps it begins the transfer, or the letter is sent back.",
  couldBeAsked: "The questions of today about numbers elsewhere are used up; go on tomorrow.",
  namesakesAreOthers:
    "There is somebody of the same name and year of birth. Look at that record; if it is somebody else, say so and accept.",
};

/** Why a step of an arrival is refused. */
export const arrivalNeedText = { vi, en };
