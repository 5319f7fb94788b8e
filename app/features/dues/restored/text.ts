import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Nộp bù thời gian bị khai trừ, xoá tên sai",
  why: "Đồng chí được khôi phục đảng tịch. Những tháng ở giữa chưa có trong bảng thu; mức nộp tính theo quy định của từng tháng.",
  months: (months: string) => `Các tháng: ${months}`,
  charge: (month: string) => `Đưa vào bảng thu tháng ${month}`,
  charged: "Đã đưa các tháng nộp bù vào bảng thu.",
  ofMonth: (month: string) => `Nộp bù tháng ${month}`,
  refusals: {
    nothingLost: "Không còn tháng nào phải nộp bù.",
    notConfirmed:
      "Có tháng tỉnh chưa xác nhận mức thu và mức trích. Đề nghị văn phòng tỉnh xác nhận.",
    noRegion: "Xã chưa có vùng lương tối thiểu.",
    noWage: "Có tháng chưa có lương tối thiểu vùng.",
    noRecord: "Không đọc được hồ sơ của đồng chí này.",
  } as Record<string, string>,
};

/** The typed keys every language must have. */
export type RestoredDuesWords = typeof vi;

const en: RestoredDuesWords = {
  title: "Dues of the time of a wrongful expulsion or removal",
  why: "The membership was restored. No sheet asks for the months between yet; each is computed at the figures of its month.",
  months: (months) => `Months: ${months}`,
  charge: (month) => `Put onto the sheet of ${month}`,
  charged: "The months are on the sheet now.",
  ofMonth: (month) => `Charged for ${month}`,
  refusals: {
    nothingLost: "No month is left to be charged.",
    notConfirmed: "The province has not confirmed its figures for one of the months.",
    noRegion: "The commune has no wage region.",
    noWage: "One of the months has no minimum wage.",
    noRecord: "The record of this member cannot be read.",
  },
};

/** Words of months charged after a membership was restored, in both languages. */
export const restoredDuesText: Record<Lang, RestoredDuesWords> = { vi, en };
