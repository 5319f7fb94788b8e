import { meetingType } from "#app/codes/meeting-type.ts";
import type { Presence } from "#app/features/meetings/attendance/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { scoreSentences } from "#app/features/meetings/scoring/words/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import type { MeetingContent, MeetingHead } from "#app/features/meetings/view/rules.ts";
import {
  headOf,
  heading,
  list,
  para,
  signatures,
  signs,
  upright,
} from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";
import type { Block, Paper } from "#app/lib/paper/model.ts";
import { formatPartialDate } from "#app/lib/partial-date.ts";

/** What every paper of a meeting says beside its content. */
export interface PaperOf {
  head: MeetingHead;
  unit: string;
  above: string;
  place: string | null;
}

// Papers of the Party are in Vietnamese, whatever the language of the page.
const words = meetingText.vi;
const paper = words.print;
const kindsOf = ({ kinds }: MeetingHead): string =>
  kinds
    .map((code) => meetingType.entries.find((one) => one.code === code)?.label.vi ?? code)
    .join(", ");
const whereOf = ({ place }: MeetingHead): string => place ?? words.online;
const texts = (text: string): Block[] => text.split("\n").map((one) => para([one]));
const wholeOf = (body: Omit<Paper, "footnote" | "pageWord">): Paper => ({
  ...body,
  footnote: null,
  pageWord: paperWords.page,
});

function letterhead({ unit, above, place }: PaperOf, date: string, number: string | null = null) {
  const head = { upper: above || null, unit, number, place, date };
  return headOf(head, number === null ? null : "");
}

/** The minutes as they are signed, for a word processor. @source procedures P01 "Minutes" */
export function minutesPaper(of: PaperOf, content: MeetingContent): Paper {
  const { head } = of;
  const { sums, names, quorum, items, votes, work, addenda } = content;
  const listed = (presence: Presence) => {
    const people = names.filter((one) => one.presence === presence).map(({ name }) => name);
    return people.length === 0 ? "" : paper.names(people.join(", "));
  };
  const sentences = [
    paper.time(head.startedAt ?? head.meetAt, formatPartialDate(head.meetOn), whereOf(head)),
    paper.chair(head.chairName ?? paper.blank),
    paper.taker(head.noteTakerName ?? paper.blank),
    paper.total(sums.total),
    paper.present(sums.present, quorum.present),
    paper.excused(sums.excused, listed("excused")),
    paper.unexcused(sums.unexcused, listed("unexcused")),
    ...(sums.notCounted > 0 ? [paper.notCounted(sums.notCounted, listed("notCounted"))] : []),
    ...(head.guests ? [paper.guests(head.guests)] : []),
  ];
  const isDraft = head.state !== "closed" && head.state !== "resolution_issued";
  return wholeOf(
    upright(
      letterhead(of, head.meetOn),
      paper.minutes,
      [[kindsOf(head), head.topic, isDraft ? paper.draft : null].filter(Boolean).join(". ")],
      ...sentences.map((one) => para([one])),
      ...items.flatMap((item, at) => [
        heading(`${at + 1}. ${item.title}`),
        ...(item.content === "" ? [] : texts(item.content)),
      ]),
      ...part(
        paper.voted,
        votes.map((vote) => {
          const subject = vote.subject === "" ? "" : `: ${vote.subject}`;
          const secret = vote.isSecret ? ` (${words.bySecret})` : "";
          const share =
            vote.base === 0
              ? "–"
              : `${((vote.votesFor / vote.base) * 100).toFixed(1).replace(".", ",")}\u00a0%`;
          const sentence = vote.isPassed ? words.passed : words.failed;
          return [
            `${words.voteKinds[vote.kind]}${subject}${secret}.`,
            `${words.counted(vote.votesFor, vote.votesAgainst, vote.votesBlank)}.`,
            sentence(vote.votesFor, vote.base, share, vote.needed),
          ].join(" ");
        }),
      ),
      ...part(
        paper.work,
        work.map(({ title, memberName, dueOn }) => {
          const by = dueOn === null ? "" : words.workBy(formatPartialDate(dueOn));
          return `${words.workOf(title, memberName)}${by}.`;
        }),
      ),
      ...(head.endedAt ? [para([paper.ended(head.endedAt)])] : []),
      ...part(
        paper.addenda,
        addenda.map(({ content: text, writtenName }) => `${text} (${writtenName})`),
      ),
      signatures(
        signs(paper.takerSign, head.noteTakerName),
        signs(paper.chairSign, head.chairName),
      ),
      ...part(scoreText.vi.panel, scoreSentences(content.score)),
    ),
  );
}

function part(title: string, lines: readonly string[]): Block[] {
  return lines.length === 0 ? [] : [heading(title), ...lines.map((one) => para([one]))];
}

/** A name of a list with what was ticked; no presence on a list that is ticked by hand. */
export interface TickName {
  name: string;
  presence?: Presence;
  note?: string;
}

/** A list of names, to tick by hand or as it was ticked. */
export function tickPaper(of: PaperOf, names: readonly TickName[]): Paper {
  const { head } = of;
  const isMarked = names.some(({ presence }) => presence !== undefined);
  const tick = (presence: Presence | undefined, column: Presence) =>
    presence === column ? paper.tick : "";
  const when = paper.time(head.meetAt, formatPartialDate(head.meetOn), whereOf(head));
  return wholeOf(
    upright(
      letterhead(of, head.meetOn),
      isMarked ? paper.marks : paper.sheet,
      [kindsOf(head)],
      para([isMarked ? when : `${when} ${paper.blankHint}`]),
      list(
        [
          { head: paper.name, width: 36 },
          { head: words.presence.present, width: 12, align: "center" },
          { head: words.presence.excused, width: 12, align: "center" },
          { head: words.presence.unexcused, width: 12, align: "center" },
          { head: paper.note, width: 20 },
        ],
        names,
        ({ name, presence, note = "" }) => [
          name,
          tick(presence, "present"),
          tick(presence, "excused"),
          tick(presence, "unexcused"),
          note,
        ],
      ),
      signatures(
        signs(paper.takerSign, head.noteTakerName),
        signs(paper.chairSign, head.chairName),
      ),
    ),
  );
}

/** The issued resolution with its number. */
export function resolutionPaper(of: PaperOf, text: string, signer: string | null): Paper {
  const { head } = of;
  const number = `${String(head.resolutionNumber ?? 0).padStart(2, "0")}-NQ/CB`;
  return wholeOf(
    upright(
      letterhead(of, head.resolutionIssuedOn ?? head.meetOn, number),
      paper.resolution,
      [`${kindsOf(head)}, ${formatPartialDate(head.meetOn)}`],
      ...texts(text),
      para([paper.to]),
      signatures({
        titles: [paper.secretarySign, paper.secretary],
        note: paper.sign,
        name: signer,
      }),
    ),
  );
}
