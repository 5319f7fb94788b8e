import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Tệp kèm theo",
  page: {
    directive: "Tệp kèm theo văn bản",
    receipt: "Tệp kèm theo báo cáo",
    task: "Tệp kèm theo nhiệm vụ",
  },
  sub: (subject: string) => `${subject}. Người nhận mở được tệp ngay ở trang này.`,
  back: "Về văn bản",
  backToTask: "Về nhiệm vụ",
  attach: "Kèm tệp",
  attachMore: "Kèm hoặc bỏ tệp",
  none: "Chưa có tệp nào.",
  noneWhy: "Chọn tệp ở dưới. Mỗi lần một tệp.",
  formTitle: "Kèm một tệp",
  send: "Kèm tệp",
  full: (most: number) => `Đã đủ ${most} tệp. Bỏ bớt một tệp rồi mới kèm được tệp khác.`,
  by: (name: string, day: string) => `${name}, ${day}`,
  remove: "Bỏ tệp",
  caption: "Tệp kèm theo, cũ nhất ở trên",
  heads: { name: "Tệp", about: "Dạng và cỡ", by: "Người kèm", act: "Bỏ" },
  done: { added: "Đã kèm tệp.", removed: "Đã bỏ tệp." } as Record<string, string>,
  refusals: {
    full: "Đã đủ số tệp được kèm. Bỏ bớt một tệp rồi kèm lại.",
    state: "Việc này vừa chuyển bước, không kèm thêm tệp được nữa.",
  } as Record<string, string>,
};

const en: typeof vi = {
  title: "Attachments",
  page: {
    directive: "Attachments of the directive",
    receipt: "Attachments of the report",
    task: "Attachments of the task",
  },
  sub: (subject) => `${subject}. Whoever it goes to opens the files right on its page.`,
  back: "Back to the directive",
  backToTask: "Back to the task",
  attach: "Attach a file",
  attachMore: "Attach or remove files",
  none: "There are no files yet.",
  noneWhy: "Choose a file below, one at a time.",
  formTitle: "Attach one file",
  send: "Attach the file",
  full: (most) => `${most} files are attached, and no more can be. Remove one first.`,
  by: (name, day) => `${name}, ${day}`,
  remove: "Remove the file",
  caption: "Attachments, oldest first",
  heads: { name: "File", about: "Kind and size", by: "Attached by", act: "Remove" },
  done: { added: "The file is attached.", removed: "The file was removed." },
  refusals: {
    full: "No more files can be attached. Remove one and try again.",
    state: "The work has just taken a step; no more files can be attached.",
  },
};

/** The words of files that go with directives, answers and tasks. */
export const taskFileText: Record<Lang, typeof vi> = { vi, en };
