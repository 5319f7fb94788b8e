const vi = {
  title: "Các nơi thẩm tra lý lịch",
  about: "Về ai",
  place: "Nơi thẩm tra",
  sentOn: "Gửi ngày",
  state: "Trả lời",
  relatives: {
    self: "Bản thân",
    father: "Cha",
    mother: "Mẹ",
    spouse: "Vợ hoặc chồng",
    other: "Người thân khác",
  },
  answers: { clear: "Rõ ràng", unclear: "Cần làm rõ" },
  replied: (answer: string, day: string) => `${answer}, trả lời ngày ${day}`,
  waits: (day: string) => `Chờ trả lời, hạn ${day}`,
  overdue: (days: number) => `Quá hạn ${days} ngày`,
  needs: {
    everyPlaceReplied: "Chưa nhận đủ trả lời thẩm tra: còn nơi chưa trả lời.",
    replyIsLater: "Ngày trả lời phải từ ngày gửi công văn thẩm tra trở đi.",
  },
};

const en: typeof vi = {
  title: "Places asked about the biography",
  about: "About",
  place: "Place",
  sentOn: "Sent on",
  state: "Reply",
  relatives: {
    self: "The candidate",
    father: "Father",
    mother: "Mother",
    spouse: "Spouse",
    other: "Another relative",
  },
  answers: { clear: "Clear", unclear: "To be cleared up" },
  replied: (answer, day) => `${answer}, replied on ${day}`,
  waits: (day) => `Waiting, due ${day}`,
  overdue: (days) => `${days} days overdue`,
  needs: {
    everyPlaceReplied: "Not every place has replied yet.",
    replyIsLater: "The reply is not dated before the request.",
  },
};

/** The words about the places that are asked about a biography. */
export const placeText = { vi, en };
