import { paperOf } from "#app/features/meetings/agenda/rules.ts";
import { kindName } from "#app/features/meetings/components/meeting-words.ts";
import { ScoreLine } from "#app/features/meetings/scoring/components/score-line.tsx";
import type { MeetingContent, MeetingPage, ShownVote } from "#app/features/meetings/view/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate, formatInstant, formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Kind, theme, who presides and writes, papers, resolution. */
export function MeetingFactsPanel({ head }: { head: MeetingPage["head"] }) {
  const words = useText(meetingText);
  const lang = useLang();
  const approval = (name: string | null, onPaper = false) =>
    name === null
      ? words.notApproved
      : words.approvedBy(name) + (onPaper ? ` (${words.onPaper})` : "");
  const isApproving = ["minutes_draft", "closed", "resolution_issued"].includes(head.state);
  const rows = [
    {
      key: "kind",
      label: words.kind,
      value: head.kinds.map((kind) => kindName(kind, lang)).join(", "),
      note: head.extraReason ?? undefined,
    },
    ...(head.topic ? [{ key: "topic", label: words.topic, value: head.topic }] : []),
    {
      key: "chair",
      label: words.chair,
      value: head.chairName,
      note: isApproving ? approval(head.chairApprovedName) : undefined,
    },
    {
      key: "taker",
      label: words.noteTaker,
      value: head.noteTakerName,
      note: isApproving ? approval(head.keeperApprovedName, head.keeperOnPaper) : undefined,
    },
    ...(head.onlineUrl
      ? [
          {
            key: "url",
            label: words.onlineUrl,
            value: (
              <a href={head.onlineUrl} rel="noreferrer">
                {head.onlineUrl}
              </a>
            ),
          },
        ]
      : []),
    ...(head.papers.length > 0
      ? [{ key: "papers", label: words.papers, value: <Papers papers={head.papers} /> }]
      : []),
    ...(head.guests ? [{ key: "guests", label: words.guests, value: head.guests }] : []),
    ...(head.resolutionNumber !== null && head.resolutionYear !== null
      ? [
          {
            key: "resolution",
            label: words.resolution,
            value: words.resolutionNo(head.resolutionNumber, head.resolutionYear),
            action: (
              <ButtonLink
                small
                to={paths.meetingPrint(head.id, { sheet: "resolution" })}
                icon="printer"
              >
                {words.printResolution}
              </ButtonLink>
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel title={words.details}>
      <SummaryList items={rows} />
    </Panel>
  );
}

function Papers({ papers }: { papers: string[] }) {
  return (
    <>
      {papers.map(paperOf).map(({ label, url }, index) => (
        <span className="sub" key={index}>
          {url === null ? (
            label
          ) : (
            <a href={url} rel="noreferrer">
              {label}
            </a>
          )}
        </span>
      ))}
    </>
  );
}

/** Whether so many are enough to decide. */
export function QuorumLine({ quorum }: { quorum: MeetingContent["quorum"] }) {
  const words = useText(meetingText);
  const { present, base, needed, isMet } = quorum;
  return (
    <StatusText kind={isMet ? "ok" : "warn"}>
      {isMet
        ? words.quorumYes(present, base, needed)
        : `${words.quorumNo(present, base, needed)} ${words.quorumNoWhy}`}
    </StatusText>
  );
}

/** A vote in one line with its computed sentence. */
export function VoteLine({ vote }: { vote: ShownVote }) {
  const words = useText(meetingText);
  const lang = useLang();
  const { votesFor, votesAgainst, votesBlank, base, needed, isPassed } = vote;
  const share = base === 0 ? "–" : formatShare(votesFor / base, lang);
  const sentence = (isPassed ? words.passed : words.failed)(votesFor, base, share, needed);
  return (
    <>
      <b>
        {words.voteKinds[vote.kind]}
        {vote.subject && `: ${vote.subject}`}
        {vote.isSecret && ` (${words.bySecret})`}
      </b>
      <span className="sub">{words.counted(votesFor, votesAgainst, votesBlank)}</span>
      <StatusText kind={isPassed ? "ok" : "muted"}>{sentence}</StatusText>
      {vote.isOverfull && <StatusText kind="error">{words.overfull}</StatusText>}
    </>
  );
}

/** What was said, voted and given out. */
export function MinutesPanel({ content, id }: { content: MeetingContent; id: string }) {
  const words = useText(meetingText);
  return (
    <Panel
      title={words.minutes}
      aside={
        <ButtonLink small to={paths.meetingPrint(id, { sheet: "minutes" })} icon="printer">
          {words.printMinutes}
        </ButtonLink>
      }
    >
      {content.shortBy !== null && (
        <PanelBody>
          <StatusText kind="warn">{words.short(content.shortBy)}</StatusText>
        </PanelBody>
      )}
      {content.items.map((item, index) => (
        <PanelBody key={item.id}>
          <h3>{`${index + 1}. ${item.title}`}</h3>
          {item.content === "" ? (
            <p className="dim">{words.nothingSaid}</p>
          ) : (
            item.content.split("\n").map((line, at) => <p key={at}>{line}</p>)
          )}
        </PanelBody>
      ))}
      {content.votes.length > 0 && (
        <PanelBody>
          <h3>{words.votes}</h3>
          {content.votes.map((vote) => (
            <p key={vote.id}>
              <VoteLine vote={vote} />
            </p>
          ))}
        </PanelBody>
      )}
      {content.work.length > 0 && (
        <PanelBody>
          <h3>{words.work}</h3>
          {content.work.map(({ id: work, title, memberName, dueOn }) => (
            <p key={work}>
              {words.workOf(title, memberName)}
              {dueOn !== null && words.workBy(formatDate(dueOn))}
            </p>
          ))}
        </PanelBody>
      )}
      {content.addenda.length > 0 && (
        <PanelBody>
          <h3>{words.addenda}</h3>
          {content.addenda.map((one) => {
            const at = formatInstant(one.writtenAt);
            return (
              <p key={one.id}>
                {one.content}
                <span className="sub">{words.wroteAt(one.writtenName, at.date, at.time)}</span>
              </p>
            );
          })}
        </PanelBody>
      )}
      {content.score !== null && <ScoreLine score={content.score} />}
    </Panel>
  );
}
