import type { ApprovalData, MinutesData } from "#app/features/papers/forms/cells/schema.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import {
  field,
  fields,
  figure,
  heading,
  inWords,
  list,
  para,
  percent,
  point,
  shown,
  votes,
} from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "committee-approval": {
    number: null,
    vi: "Quyết định chuẩn y chi uỷ, bí thư, phó bí thư chi bộ",
    en: "Approval of a cell committee",
  },
  minutes: { number: null, vi: "Biên bản họp chi bộ", en: "Minutes of a cell meeting" },
} satisfies Record<string, FormName>;

/** Titles, heads of columns, offices of signers. */
export const cellWords = {
  approval: "chuẩn y chi uỷ, bí thư, phó bí thư chi bộ",
  minutes: "BIÊN BẢN HỌP CHI BỘ",
  chair: "CHỦ TRÌ",
  secretary: "THƯ KÝ",
  people: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    position: "Chức vụ được chuẩn y",
    note: "Ghi chú",
  },
  tasks: { what: "Việc", who: "Người thực hiện", dueOn: "Thời hạn" },
};

/** Items of the agenda of a regular meeting, where none are given. @source procedures.md P01, standard agenda */
const agenda = [
  "Điểm danh, bí thư khai mạc",
  "Thông tin thời sự, văn bản mới của cấp trên",
  "Tình hình đảng viên, quần chúng và việc thực hiện nhiệm vụ từ kỳ họp trước",
  "Thảo luận dự kiến nhiệm vụ kỳ tới",
  "Công tác đảng viên, đảng phí",
];

/** The articles of the approval; the persons follow in a table. */
export function approvalArticles({ cell, term, rows }: ApprovalData): Line[] {
  return [
    line`Chuẩn y kết quả bầu chi uỷ, bí thư, phó bí thư ${open(cell, 34)}, nhiệm kỳ ${open(term, 14)}, gồm ${open(rows.length > 0 ? figure(rows.length) : null, 5)} đồng chí có tên trong bảng dưới đây.`,
    line`${open(cell, 34)} và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  ];
}

/** The minutes from the first line to the tasks. */
export function minutes(data: MinutesData): Block[] {
  const { vote } = data;
  const items = data.items.length > 0 ? data.items : agenda.map((title) => ({ title, text: null }));
  const { tasks } = cellWords;
  return [
    fields(
      [
        field("Thời gian bắt đầu", timeOf(data.startsAt, data.metOn)),
        field("Kết thúc", data.endsAt),
      ],
      [field("Địa điểm", data.place)],
      [field("Chủ trì", data.chair), field("Thư ký", data.secretary)],
      [field("Khách dự", data.guests)],
    ),
    para(
      line`Tổng số đảng viên ${votes(vote.members)}, chính thức ${votes(vote.official)}, dự bị ${votes(vote.probationary)}. Có mặt ${votes(vote.present)}, vắng mặt ${votes(vote.absent)}, được miễn ${votes(data.exempt)}. Lý do vắng: ${open(vote.absentReasons, 34)}.`,
    ),
    ...items.flatMap(({ title, text }, at): Block[] => [
      { kind: "heading", line: line`${String(at + 1)}. ${open(title, 40)}` },
      text === null ? { kind: "lines", count: 3 } : para([text]),
    ]),
    heading("Biểu quyết nghị quyết"),
    para(
      line`Tán thành ${votes(vote.for)} trên ${votes(vote.base)}, đạt ${open(percent(vote.for, vote.base), 5)}%; không tán thành ${votes(vote.against)}; phiếu trống ${votes(vote.blank)}.`,
    ),
    ...(data.resolution === null
      ? [{ kind: "lines", count: 3 } as const]
      : [para([data.resolution])]),
    heading("Phân công nhiệm vụ"),
    list(
      [
        { head: tasks.what, width: 52 },
        { head: tasks.who, width: 25 },
        { head: tasks.dueOn, width: 18, align: "center" },
      ],
      data.tasks,
      (task) => [task.what, task.who, shown(task.dueOn)],
      4,
    ),
    ...(data.addenda.length === 0
      ? []
      : [
          heading("Bổ sung sau khi khoá biên bản"),
          ...data.addenda.map((one) => point("-", [one])),
        ]),
    para(line`Biên bản đã được đọc lại trước chi bộ và thông qua.`),
  ];
}

/** Who stands in the table of the approval. */
export function approvedPeople({ rows }: ApprovalData): Block {
  const { people } = cellWords;
  return list(
    [
      { head: people.name, width: 34 },
      { head: people.birthDate, width: 18, align: "center" },
      { head: people.position, width: 28 },
      { head: people.note, width: 15 },
    ],
    rows,
    (row) => [row.name, shown(row.birthDate), row.position, row.note],
    5,
  );
}

function timeOf(time: string | null, on: string | null): string | null {
  if (time === null) return shown(on);
  return on === null ? time : `${time}, ngày ${shown(on) ?? ""}`;
}

/** Under the title of minutes: what kind of meeting, on which day. */
export const metOn = (title: string | null, on: string | null): Line =>
  title === null ? inWords(on) : line`${bold(title)}, ${inWords(on)}`;
