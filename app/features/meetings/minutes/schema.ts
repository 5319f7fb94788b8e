import { readClock } from "#app/features/meetings/calendar/rules.ts";
import { voteKinds, type Ballots, type VoteKind } from "#app/features/meetings/votes/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST_TEXT = 10_000;
const LONGEST_LINE = 300;
const MOST_BALLOTS = 999;

/** Minutes as somebody sent them. */
export interface SentMinutes {
  startedAt: string | null;
  endedAt: string | null;
  guests: string | null;
  items: { id: string; content: string; seen: number }[];
  vote: (Ballots & { subject: string }) | null;
  work: {
    title: string;
    memberId: string;
    dueOn: CivilDate | null;
    /** The received directive that it carries out. */
    recipientId: string | null;
  } | null;
  /** A vote or work to remove. */
  remove: string | null;
}

/** What was read, and which field is wrong and why: keys of `meetingText`. */
export interface ReadMinutes {
  minutes: SentMinutes;
  issues: Record<string, string>;
}

/** Reads the form of the minutes with the new vote and the new work in it, where these were filled in. */
export function readMinutes(form: FormData): ReadMinutes {
  const issues: Record<string, string> = {};
  const field = (name: string) => String(form.get(name) ?? "").trim();
  const clock = (name: string) => {
    if (field(name) === "") return null;
    const time = readClock(field(name));
    if (time === null) issues[name] = "time";
    return time;
  };
  const items = [...form.keys()]
    .filter((name) => name.startsWith("v.") && isId(name.slice(2)))
    .map((name) => {
      const id = name.slice(2);
      // Browsers send line breaks of two signs.
      const content = field(`c.${id}`).replaceAll("\r\n", "\n");
      if (content.length > LONGEST_TEXT) issues[`c.${id}`] = "long";
      return { id, content, seen: Number(field(name)) };
    });
  const guests = field("guests");
  if (guests.length > LONGEST_TEXT) issues.guests = "long";
  const minutes = {
    startedAt: clock("startedAt"),
    endedAt: clock("endedAt"),
    guests: guests === "" ? null : guests,
    items,
    vote: readVote(field, issues),
    work: readWork(field, issues),
    remove: isId(field("remove")) ? field("remove") : null,
  };
  return { minutes, issues };
}

type Field = (name: string) => string;

function readVote(field: Field, issues: Record<string, string>): SentMinutes["vote"] {
  if (field("votesFor") === "" && field("votesAgainst") === "" && field("votesBlank") === "")
    return null;
  const number = (name: string) => {
    const text = field(name) === "" ? "0" : field(name);
    const value = /^\d{1,3}$/.test(text) ? Number(text) : -1;
    if (value < 0 || value > MOST_BALLOTS) issues.votesFor = "number";
    return value;
  };
  const kind = field("voteKind");
  return {
    kind: (voteKinds.find((one) => one === kind) ?? "other") as VoteKind,
    subject: field("voteSubject").slice(0, LONGEST_LINE),
    isSecret: field("isSecret") !== "",
    votesFor: number("votesFor"),
    votesAgainst: number("votesAgainst"),
    votesBlank: number("votesBlank"),
  };
}

function readWork(field: Field, issues: Record<string, string>): SentMinutes["work"] {
  const [title, memberId, due] = [field("workTitle"), field("workWho"), field("workDue")];
  if (title === "" && memberId === "" && due === "") return null;
  if (title === "") issues.workTitle = "workTitle";
  if (!isId(memberId)) issues.workWho = "workWho";
  const parsed = due === "" ? null : parsePartialDate(due);
  const dueOn = parsed?.ok && isFull(parsed.value) ? parsed.value : null;
  if (due !== "" && dueOn === null) issues.workDue = "dueForm";
  const from = field("workFrom");
  return {
    title: title.slice(0, LONGEST_LINE),
    memberId,
    dueOn,
    recipientId: isId(from) ? from : null,
  };
}
