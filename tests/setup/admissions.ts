import * as candidatePage from "#app/routes/cases/candidate.tsx";
import { paths } from "#app/paths.ts";
import { addDays, addMonths, today as dayOf } from "#app/lib/dates.ts";
import { CELL, caseIn, membersOf, open, rowsOf, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { emptyCases } from "#tests/setup/empty-cases.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

/** The day of these tests, and days before it. */
export const today = dayOf(new Date());
export const ago = (days: number) => addDays(today, -days);
const monthsAgo = (months: number) => addMonths(today, -months).slice(0, 7);

/** The meeting of the cell that votes. */
export const meeting = { meetingOn: ago(20), resolutionNumber: "4-NQ/CB" };

/** What the standing committee fills in when all but two agree. */
export const decision = (biographyNumber: string) => ({
  decisionNumber: "31-QĐ/ĐU",
  decisionOn: ago(8),
  biographyNumber,
  ...vote(11, 9),
});

let serial = 0;

const letters = "BCDGHKLMNSTV";
const letterOf = (at: number): string => letters.charAt(Math.floor(at) % letters.length);

/** Somebody new, as the form for candidates takes it. */
export const person = (more: Record<string, string> = {}) => {
  serial += 1;
  return {
    // Files share the counter: more people than letters need names of their own, or each would be a namesake.
    full_name: `Nguyễn ${letterOf(serial / letters.length)}ao ${letterOf(serial)}ang`,
    gender: "F",
    birth_date: "12/03/1995",
    general_education: "4",
    ...more,
  };
};

/** Everybody who has a hand in an admission of the first cell, and what they do until a point. */
export async function admissionStage(database: TestDatabase) {
  const { admin } = database;
  await emptyCases(admin);
  const secretary = await visitor("bithu");
  const grassroots = await visitor("canbo.coso");
  const officer = await visitor("canbo.xa");
  const leader = await visitor("lanhdao.xa");
  const provinceOfficer = await visitor("canbo.tinh");
  const provinceLeader = await visitor("lanhdao.tinh");
  const [cell] = await admin`select id from organizations where code = ${CELL}`;
  const cellId = cell!.id as string;
  const { voters } = rowsOf(() => database, CELL);
  /** Official members of the cell who may help and introduce. */
  const colleagues = () => membersOf(admin, CELL);

  const recommended = async () => ({
    step: "recommend",
    sympathizerOn: ago(200),
    sympathizerNumber: "1-NQ/CB",
    proposedBy: "youthUnion",
    helper: (await colleagues())[0]!,
  });

  const opinions = async () => ({
    residenceOn: ago(30),
    introducer: (await colleagues())[0]!,
    introducerSince: monthsAgo(14),
    backing: "youthUnion",
  });

  const ceremony = async () => ({
    ceremonyOn: ago(1),
    probationHelper: (await colleagues())[1]!,
    duesGroup: "G05",
  });

  /** Adds a candidate to the cell, through the page for it. */
  async function candidate(more: Record<string, string> = {}): Promise<string> {
    const form = { cell: cellId, ...person(more) };
    const answer = await secretary.post(candidatePage, paths.candidateNew(), form);
    const id = /member=([0-9a-f-]{36})/.exec(answer.location ?? "")?.[1];
    if (id === undefined) throw new Error(JSON.stringify(answer.data));
    return id;
  }

  async function verify(id: string): Promise<void> {
    const place = "Đảng uỷ xã Đan Thượng, tỉnh Phú Thọ";
    await go(officer, id, "request", { about: "father", place, requestedOn: ago(80) });
    const reply = { answeredPlace: "0", answeredOn: ago(60), answer: "clear" };
    await go(officer, id, "recordReply", reply);
    const replies = { isFamilyVerified: "1", verification: "Rõ ràng" };
    await go(officer, id, "verify", replies);
  }

  /** A case whose file is open and verified. */
  async function verified(member: string): Promise<string> {
    const id = caseIn(await open(secretary, "admission", member, await recommended()));
    await go(officer, id, "course", { courseOn: ago(100), courseNumber: "7/GCN" });
    await go(secretary, id, "openFile", { applicationOn: ago(90), biographyOn: ago(89) });
    await verify(id);
    return id;
  }

  /** Through the votes to the table of the standing committee. */
  async function upToDecision(id: string): Promise<void> {
    await go(secretary, id, "opinions", await opinions());
    await go(secretary, id, "vote", { ...meeting, ...vote(await voters()) });
    await go(grassroots, id, "section", { sectionOn: ago(17), sectionOpinion: "Nhất trí" });
    const committee = { grassrootsOn: ago(15), grassrootsNumber: "6-NQ/ĐU", ...vote(9) };
    await go(grassroots, id, "grassrootsVote", committee);
    await go(officer, id, "submit", { isFileComplete: "1" });
  }

  const who = { secretary, grassroots, officer, leader, provinceOfficer, provinceLeader };
  const forms = { recommended, opinions, ceremony };
  return { ...who, cellId, colleagues, ...forms, candidate, verify, verified, upToDecision };
}

/** A step that must be taken. */
async function go(who: Visitor, id: string, step: string, form: Record<string, string>) {
  const answer = await take(who, id, step, form);
  if (answer.status !== 302) throw new Error(`${step}: ${JSON.stringify(answer.data)}`);
}
