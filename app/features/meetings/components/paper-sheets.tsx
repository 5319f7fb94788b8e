import { kindName } from "#app/features/meetings/components/meeting-words.ts";
import type { Presence } from "#app/features/meetings/attendance/rules.ts";
import type { MeetingContent, MeetingHead } from "#app/features/meetings/view/rules.ts";
import type { TickName } from "#app/features/meetings/paper/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { scoreSentences } from "#app/features/meetings/scoring/words/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { formatDate, formatInstant, formatShare } from "#app/ui/format.ts";
import { Letterhead, Sheet, SheetTable, SheetTitle, SignatureBlock } from "#app/ui/sheet.tsx";

export interface PaperProps {
  head: MeetingHead;
  unit: string;
  above: string;
  place: string | null;
  footer: string;
}

// Papers of the Party are in Vietnamese, whatever the language of the page.
const words = meetingText.vi;
const paper = words.print;

/** The letterhead of a paper of a meeting. */
export function Head({
  unit,
  above,
  place,
  day,
}: Omit<PaperProps, "head" | "footer"> & { day: string }) {
  const [year = "", month = "", date = ""] = day.split("-");
  return (
    <Letterhead
      upper={above.toUpperCase()}
      unit={unit.toUpperCase()}
      party={paper.party}
      place={paper.place(place, date, month, year)}
    />
  );
}

/** The minutes as they are signed. */
export function MinutesSheet({ content, ...props }: PaperProps & { content: MeetingContent }) {
  const { head, footer } = props;
  const { sums, names, quorum } = content;
  const isDraft = head.state !== "closed" && head.state !== "resolution_issued";
  const kinds = head.kinds.map((kind) => kindName(kind, "vi")).join(", ");
  const listed = (presence: Presence) => {
    const people = names.filter((one) => one.presence === presence).map(({ name }) => name);
    return people.length === 0 ? "" : paper.names(people.join(", "));
  };
  const where = head.place ?? words.online;
  return (
    <Sheet label={paper.minutes} footer={{ left: footer }}>
      <Head {...props} day={head.meetOn} />
      <SheetTitle
        title={paper.minutes}
        asOf={
          <>
            {kinds}
            {head.topic && (
              <>
                <br />
                {head.topic}
              </>
            )}
            {isDraft && (
              <>
                <br />
                {paper.draft}
              </>
            )}
          </>
        }
      />
      <div className="paper-text">
        <p>{paper.time(head.startedAt ?? head.meetAt, formatDate(head.meetOn), where)}</p>
        <p>{paper.chair(head.chairName ?? paper.blank)}</p>
        <p>{paper.taker(head.noteTakerName ?? paper.blank)}</p>
        <p>{paper.total(sums.total)}</p>
        <p>{paper.present(sums.present, quorum.present)}</p>
        <p>{paper.excused(sums.excused, listed("excused"))}</p>
        <p>{paper.unexcused(sums.unexcused, listed("unexcused"))}</p>
        {sums.notCounted > 0 && <p>{paper.notCounted(sums.notCounted, listed("notCounted"))}</p>}
        {head.guests && <p>{paper.guests(head.guests)}</p>}
        {content.items.map((item, index) => (
          <div key={item.id} className="paper-part">
            <h3>{`${index + 1}. ${item.title}`}</h3>
            {item.content.split("\n").map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
        ))}
        {content.votes.length > 0 && (
          <div className="paper-part">
            <h3>{paper.voted}</h3>
            {content.votes.map((vote) => {
              const sentence = vote.isPassed ? words.passed : words.failed;
              const share = vote.base === 0 ? "–" : formatShare(vote.votesFor / vote.base, "vi");
              return (
                <p key={vote.id}>
                  {words.voteKinds[vote.kind]}
                  {vote.subject && `: ${vote.subject}`}
                  {vote.isSecret && ` (${words.bySecret})`}.{" "}
                  {words.counted(vote.votesFor, vote.votesAgainst, vote.votesBlank)}.{" "}
                  {sentence(vote.votesFor, vote.base, share, vote.needed)}
                </p>
              );
            })}
          </div>
        )}
        {content.work.length > 0 && (
          <div className="paper-part">
            <h3>{paper.work}</h3>
            {content.work.map(({ id, title, memberName, dueOn }) => (
              <p key={id}>
                {words.workOf(title, memberName)}
                {dueOn !== null && words.workBy(formatDate(dueOn))}.
              </p>
            ))}
          </div>
        )}
        {head.endedAt && <p>{paper.ended(head.endedAt)}</p>}
        {content.addenda.length > 0 && (
          <div className="paper-part">
            <h3>{paper.addenda}</h3>
            {content.addenda.map((one) => {
              const at = formatInstant(one.writtenAt);
              return (
                <p key={one.id}>
                  {one.content} ({words.wroteAt(one.writtenName, at.date, at.time)})
                </p>
              );
            })}
          </div>
        )}
      </div>
      <SignatureBlock
        left={{ title: paper.takerSign, note: paper.sign, name: head.noteTakerName }}
        right={{ title: paper.chairSign, note: paper.sign, name: head.chairName }}
      />
      {content.score !== null && (
        <div className="paper-text paper-part">
          <h3>{scoreText.vi.panel}</h3>
          {scoreSentences(content.score).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </Sheet>
  );
}

/** A list of names, to tick by hand or as it was ticked. */
export function TickSheet({
  names,
  ...props
}: PaperProps & { names: (TickName & { id: string })[] }) {
  const { head, footer } = props;
  const isMarked = names.some(({ presence }) => presence !== undefined);
  const title = isMarked ? paper.marks : paper.sheet;
  const box = (column: Presence) => (row: TickName) => (row.presence === column ? paper.tick : "");
  return (
    <Sheet label={title} footer={{ left: footer }}>
      <Head {...props} day={head.meetOn} />
      <SheetTitle
        title={title}
        asOf={
          <>
            {head.kinds.map((kind) => kindName(kind, "vi")).join(", ")}
            <br />
            {paper.time(head.meetAt, formatDate(head.meetOn), head.place ?? words.online)}{" "}
            {!isMarked && paper.blankHint}
          </>
        }
      />
      <SheetTable
        rows={names}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "ordinal",
            head: paper.ordinal,
            width: 7,
            align: "center",
            cell: (_row, index) => index + 1,
          },
          { key: "name", head: paper.name, width: 37, cell: ({ name }) => name },
          { key: "present", head: words.presence.present, width: 11, cell: box("present") },
          { key: "excused", head: words.presence.excused, width: 11, cell: box("excused") },
          { key: "unexcused", head: words.presence.unexcused, width: 11, cell: box("unexcused") },
          { key: "note", head: paper.note, width: 23, cell: ({ note = "" }) => note },
        ]}
        tail={
          <SignatureBlock
            left={{ title: paper.takerSign, note: paper.sign, name: head.noteTakerName }}
            right={{ title: paper.chairSign, note: paper.sign, name: head.chairName }}
          />
        }
      />
    </Sheet>
  );
}

/** The issued resolution with its number. */
export function ResolutionSheet({
  text,
  signer,
  ...props
}: PaperProps & { text: string; signer: string | null }) {
  const { head, footer } = props;
  const number = String(head.resolutionNumber ?? 0).padStart(2, "0");
  return (
    <Sheet label={paper.resolution} footer={{ left: footer }}>
      <Head {...props} day={head.resolutionIssuedOn ?? head.meetOn} />
      <SheetTitle
        title={paper.resolution}
        asOf={
          <>
            {paper.number(number)}
            <br />
            {head.kinds.map((kind) => kindName(kind, "vi")).join(", ")}, {formatDate(head.meetOn)}
          </>
        }
      />
      <div className="paper-text">
        {text.split("\n").map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
      <SignatureBlock
        left={{ title: "", note: paper.to }}
        right={{
          title: (
            <>
              {paper.secretarySign}
              <br />
              {paper.secretary}
            </>
          ),
          note: paper.sign,
          name: signer,
        }}
      />
    </Sheet>
  );
}
