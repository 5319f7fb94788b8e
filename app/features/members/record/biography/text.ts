const vi = {
  sub: "Vẽ từ hồ sơ, chỉ gồm những mục đồng chí được xem; chỗ trống để viết tay.",
};

const en: typeof vi = {
  sub: "Drawn from the record, with what you may see of it; blanks are for the pen.",
};

/** Words of the page of a biography. */
export const biographyText = { vi, en };
