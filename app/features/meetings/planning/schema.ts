import { meetingType } from "#app/codes/meeting-type.ts";
import { agendaLines, textLines, type AgendaLine } from "#app/features/meetings/agenda/rules.ts";
import { readClock } from "#app/features/meetings/calendar/rules.ts";
import { isDisciplinary, isThematic } from "#app/features/meetings/rules.ts";
import { daysBetween, type CivilDate } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { isFull, parsePartialDate } from "#app/lib/partial-date.ts";

const LONGEST_LINE = 300;
const MOST_LINES = 30;
const LONGEST_TEXT = 10_000;
const FARTHEST_DAYS = 400;

/** A planned meeting as read from its form. */
export interface Plan {
  kinds: string[];
  meetOn: CivilDate;
  meetAt: string;
  place: string | null;
  onlineUrl: string | null;
  topic: string | null;
  /** The case a disciplinary meeting is about. */
  caseId: string | null;
  chairId: string | null;
  noteTakerId: string | null;
  extraReason: string | null;
  agenda: AgendaLine[];
  papers: string[];
  draft: string;
}

/** What was read, and which field is wrong and why: keys of `meetingText.issues`. */
export interface ReadPlan {
  plan: Plan;
  issues: Record<string, string>;
}

/** Reads the form of a plan. */
export function readPlan(form: FormData, today: CivilDate): ReadPlan {
  const issues: Record<string, string> = {};
  const field = (name: string) => String(form.get(name) ?? "").trim();
  const short = (name: string) => {
    const text = field(name);
    if (text.length > LONGEST_LINE) issues[name] = "long";
    return text === "" ? null : text;
  };
  const person = (name: string) => {
    const id = field(name);
    if (id !== "" && !isId(id)) issues[name] = "person";
    return isId(id) ? id : null;
  };
  const kinds = readKinds(field("kind"), field("thematic") !== "", issues);
  const meetAt = readClock(field("meetAt"));
  if (meetAt === null) issues.meetAt = "timeForm";
  const onlineUrl = short("onlineUrl");
  if (onlineUrl !== null && !/^https:\/\/[^\s]+$/.test(onlineUrl)) issues.onlineUrl = "urlForm";
  const agenda = agendaLines(field("agenda"));
  if (agenda.length === 0) issues.agenda = "agendaMissing";
  if (agenda.length > MOST_LINES || agenda.some(({ title }) => title.length > LONGEST_LINE))
    issues.agenda = "agendaLong";
  const papers = textLines(field("papers"));
  if (papers.length > MOST_LINES || papers.some((line) => line.length > LONGEST_LINE))
    issues.papers = "long";
  if (field("draft").length > LONGEST_TEXT) issues.draft = "long";
  const topic = short("topic");
  if (isThematic(kinds) && topic === null) issues.topic = "topicMissing";
  const about = person("case");
  const [chairId, noteTakerId] = [person("chair"), person("noteTaker")];
  if (chairId !== null && chairId === noteTakerId) issues.noteTaker = "same";
  const plan = {
    kinds,
    meetOn: readDay(field("meetOn"), today, issues),
    meetAt: meetAt ?? "",
    place: short("place"),
    onlineUrl,
    topic: isThematic(kinds) ? topic : null,
    caseId: isDisciplinary(kinds) ? about : null,
    chairId,
    noteTakerId,
    extraReason: short("extraReason"),
    agenda,
    papers,
    draft: field("draft"),
  };
  return { plan, issues };
}

function readKinds(
  kind: string,
  isAlsoThematic: boolean,
  issues: Record<string, string>,
): string[] {
  const isKnown = meetingType.entries.some(({ code }) => code === kind);
  if (!isKnown) issues.kind = "kindMissing";
  const kinds = [...new Set([kind, ...(isAlsoThematic ? [meetingType.codes.thematic] : [])])];
  if (isDisciplinary(kinds) && kinds.length > 1) issues.kind = "topicDiscipline";
  return kinds;
}

function readDay(text: string, today: CivilDate, issues: Record<string, string>): CivilDate {
  const parsed = parsePartialDate(text);
  if (parsed.ok && isFull(parsed.value)) {
    if (Math.abs(daysBetween(today, parsed.value)) > FARTHEST_DAYS) issues.meetOn = "dateFar";
    return parsed.value;
  }
  issues.meetOn = text === "" ? "dateMissing" : "dateForm";
  return today;
}
