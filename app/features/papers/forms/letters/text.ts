import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  CandidateLetterData,
  CandidateNews,
} from "#app/features/papers/forms/letters/schema.ts";
import { figure, inWords, para } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "candidate-letter": {
    number: null,
    vi: "Thư báo cho người xin vào Đảng",
    en: "Letter to a candidate",
  },
} satisfies Record<string, FormName>;

/** Title and the line under it. */
export const letterWords = {
  title: "THƯ BÁO",
  about: (again: boolean): Line =>
    again ? line`về hồ sơ xin vào lại Đảng` : line`về hồ sơ xin vào Đảng`,
};

type Told = { news: Line; next: Line };

/** In general words: who said what, how many agreed and why are matters of the cell and its committee. */
const told: Record<CandidateNews, (data: CandidateLetterData) => Told> = {
  sympathizer: ({ helper }) => ({
    news: line`Chi bộ đã xét, công nhận ông (bà) là cảm tình Đảng và phân công đồng chí ${open(helper, 30)} giúp đỡ.`,
    next: line`ông (bà) dự lớp bồi dưỡng nhận thức về Đảng khi được mời.`,
  }),
  trained: () => ({
    news: line`Ông (bà) đã học xong lớp bồi dưỡng nhận thức về Đảng.`,
    next: line`ông (bà) viết đơn và khai lý lịch theo mẫu, gửi chi bộ.`,
  }),
  fileOpen: () => ({
    news: line`Chi bộ đã nhận đơn và lý lịch, hồ sơ đã được lập.`,
    next: line`cấp uỷ thẩm tra lý lịch. Nếu có thay đổi về bản thân, gia đình, ông (bà) báo ngay cho chi bộ.`,
  }),
  verifying: () => ({
    news: line`Cấp uỷ đang thẩm tra lý lịch ở những nơi có liên quan.`,
    next: line`khi có đủ trả lời, chi bộ lấy ý kiến nhận xét của các tổ chức và nơi cư trú.`,
  }),
  verified: () => ({
    news: line`Việc thẩm tra lý lịch đã xong.`,
    next: line`chi bộ lấy ý kiến nhận xét của các tổ chức và nơi cư trú.`,
  }),
  opinionsDone: () => ({
    news: line`Chi bộ đã có đủ ý kiến nhận xét.`,
    next: line`chi bộ họp xét.`,
  }),
  proposed: ({ again, decideDays }) => ({
    news: line`Chi bộ đã họp xét và đề nghị ${again ? "kết nạp lại" : "kết nạp"}. Hồ sơ đang được cấp uỷ cấp trên xem xét.`,
    next: line`cấp có thẩm quyền xem xét, quyết định trong ${open(figure(decideDays), 6)} ngày làm việc kể từ ngày chi bộ họp; trường hợp đặc biệt có thể lâu hơn.`,
  }),
  notPassed: () => ({
    news: line`Chi bộ đã họp xét và chưa thông qua việc đề nghị kết nạp.`,
    next: line`chi bộ gặp ông (bà) để trao đổi điều cần tiếp tục phấn đấu.`,
  }),
  returned: () => ({
    news: line`Cấp uỷ cấp trên đề nghị chi bộ bổ sung hồ sơ.`,
    next: line`chi bộ hoàn thiện hồ sơ; có việc cần ông (bà) làm, chi bộ sẽ báo.`,
  }),
  mustRevote: () => ({
    news: line`Hồ sơ đã quá thời hạn quy định.`,
    next: line`chi bộ lấy lại ý kiến nhận xét và họp xét lại.`,
  }),
  decided: ({ body, decisionNumber, decidedOn, again, ceremonyDays }) => ({
    news: line`${bold(body, 36)} đã quyết định ${again ? "kết nạp lại" : "kết nạp"} ông (bà) vào Đảng Cộng sản Việt Nam: Quyết định số ${open(decisionNumber, 14)}, ${inWords(decidedOn)}.`,
    next: line`chi bộ tổ chức lễ kết nạp trong ${open(figure(ceremonyDays), 6)} ngày làm việc kể từ ngày nhận quyết định và mời ông (bà) dự, có ngày, giờ cụ thể.`,
  }),
  admitted: ({ ceremonyOn, probationMonths }) => ({
    news: line`Lễ kết nạp đã được tổ chức, ${inWords(ceremonyOn)}.`,
    next: line`thời gian dự bị là ${open(figure(probationMonths), 6)} tháng, tính từ ngày làm lễ.`,
  }),
  refused: () => ({
    news: line`Cấp có thẩm quyền đã xem xét và chưa chuẩn y việc kết nạp.`,
    next: line`chi bộ gặp ông (bà) để trao đổi điều cần tiếp tục phấn đấu.`,
  }),
  annulled: () => ({
    news: line`Quyết định kết nạp không còn hiệu lực, lễ kết nạp không tổ chức.`,
    next: line`chi bộ gặp ông (bà) để trao đổi cụ thể.`,
  }),
  dropped: () => ({
    news: line`Chi bộ đã thôi theo dõi hồ sơ này.`,
    next: line`chi bộ gặp ông (bà) để trao đổi cụ thể.`,
  }),
};

/** The letter: how far the file has come, what comes next, whom to ask. */
export function candidateLetter(data: CandidateLetterData): Block[] {
  const { person, news, asOf, helper } = data;
  const words = news === null ? null : told[news](data);
  return [
    {
      kind: "paragraph",
      align: "center",
      line: line`Kính gửi: Ông (bà) ${bold(person.name, 40)}`,
    },
    para(
      line`${open(person.cell, 40)} xin báo để ông (bà) biết hồ sơ xin ${data.again ? "vào lại" : "vào"} Đảng của mình, tính đến ${inWords(asOf)}:`,
    ),
    ...(words === null
      ? [{ kind: "lines", count: 6 } as const]
      : [para(words.news), para([bold("Việc tiếp theo:", 0), " ", ...words.next])]),
    para(
      line`Cần biết thêm, ông (bà) hỏi bí thư chi bộ hoặc người giúp đỡ: đồng chí ${open(helper, 34)}.`,
    ),
  ];
}
