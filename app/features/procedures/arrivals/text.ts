const vi = {
  title: "Người cùng họ tên và năm sinh",
  sub: "Xem từng hồ sơ trước khi tiếp nhận. Nếu đúng là đồng chí này thì không lập hồ sơ thứ hai.",
};

const en: typeof vi = {
  title: "People of the same name and year of birth",
  sub: "Look at each record before accepting. If it is this person, there is no second record.",
};

/** The words about somebody who arrives. */
export const arrivalPanelText = { vi, en };
