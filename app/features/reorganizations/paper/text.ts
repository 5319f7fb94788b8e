import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Tệp quyết định",
  page: "Tệp quyết định của phương án",
  sub: (plan: string) =>
    `${plan}. Kèm bản chụp hoặc tệp PDF của quyết định sắp xếp. Ai xem được phương án thì mở được tệp.`,
  back: "Về phương án",
  attach: "Kèm tệp quyết định",
  attachMore: "Kèm hoặc bỏ tệp",
  none: "Chưa kèm tệp quyết định.",
  noneWhy: "Chọn tệp ở dưới. Mỗi lần một tệp; quyết định nhiều trang chụp rời thì kèm từng trang.",
  needed: "Phải kèm tệp quyết định thì mới duyệt được phương án.",
  notNeeded: "Việc đã xảy ra trước khi dùng phần mềm thì chỉ cần số và ngày quyết định.",
  never: "Phương án này không kèm tệp quyết định.",
  formTitle: "Kèm một tệp",
  send: "Kèm tệp",
  full: (most: number) => `Đã đủ ${most} tệp. Bỏ bớt một tệp rồi mới kèm được tệp khác.`,
  by: (name: string, day: string) => `${name}, ${day}`,
  remove: "Bỏ tệp",
  caption: "Tệp quyết định, cũ nhất ở trên",
  heads: { name: "Tệp", about: "Dạng và cỡ", by: "Người kèm", act: "Bỏ" },
  done: { added: "Đã kèm tệp.", removed: "Đã bỏ tệp." } as Record<string, string>,
  refusals: {
    full: "Đã đủ số tệp được kèm. Bỏ bớt một tệp rồi kèm lại.",
    state: "Phương án vừa chuyển sang bước khác, không kèm thêm tệp được nữa.",
  },
};

const en: typeof vi = {
  title: "The decision itself",
  page: "Files of the decision on the plan",
  sub: (plan) =>
    `${plan}. Attach a scan or the PDF of the decision. Whoever reads the plan opens the files.`,
  back: "Back to the plan",
  attach: "Attach the decision",
  attachMore: "Attach or remove files",
  none: "The decision is not attached yet.",
  noneWhy: "Choose a file below, one at a time; pages photographed one by one are attached each.",
  needed: "The plan can be approved once the decision is attached.",
  notNeeded:
    "For what happened before the program came, number and day of the decision are enough.",
  never: "No file of a decision goes with this plan.",
  formTitle: "Attach one file",
  send: "Attach the file",
  full: (most) => `${most} files are attached, and no more can be. Remove one first.`,
  by: (name, day) => `${name}, ${day}`,
  remove: "Remove the file",
  caption: "Files of the decision, oldest first",
  heads: { name: "File", about: "Kind and size", by: "Attached by", act: "Remove" },
  done: { added: "The file is attached.", removed: "The file was removed." },
  refusals: {
    full: "No more files can be attached. Remove one and try again.",
    state: "The plan has just taken a step; no more files can be attached.",
  },
};

/** The words of the files of a decision. */
export const planPaperText: Record<Lang, typeof vi> = { vi, en };
