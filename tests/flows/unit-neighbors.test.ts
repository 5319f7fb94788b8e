import { afterAll, beforeAll, test } from "vitest";
import { addDays, today } from "#app/lib/dates.ts";
import { closedCases } from "#tests/setup/closed-cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { makeNeighbors, putCase } from "#tests/setup/neighbors.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
const day = today(new Date());

beforeAll(async () => {
  database = await demoDatabase();
  await makeNeighbors(database.admin);
});
afterAll(() => database.close());

const { isClosed, beginsNowhere } = closedCases(() => database);

test("rewards and disciplines of units are closed to neighbors, in each state of their way", async () => {
  const year = Number(day.slice(0, 4)) - 1;
  const reward = { occasion: "yearly", form: "P03", year, achievement: "Tốt" };
  const sealed = { decisionNumber: "1-QĐ/ĐU", decisionOn: day, authority: "Đảng uỷ" };
  for (const [procedure, code] of [
    ["unitReward", "PT-TB-05"],
    ["grassrootsReward", "PT-TB-DB"],
  ] as const) {
    const one = {
      procedure,
      state: "decided",
      step: "decide",
      code,
      data: { ...reward, ...sealed },
    };
    const id = await putCase(database.admin, one);
    await isClosed(id, "canbo.xa", { form: "reward", step: "handOver", values: { handedOn: day } });
    await beginsNowhere(procedure, code, { step: "propose", ...reward, year: String(year) });
  }
  const wrong = { source: "signs", violation: "Buông lỏng", violationOn: addDays(day, -30) };
  const found = { ...wrong, form: "G1", ...sealed };
  for (const [procedure, code] of [
    ["unitDiscipline", "PT-TB-05"],
    ["grassrootsDiscipline", "PT-TB-DB"],
    ["communeDiscipline", "PT-TB"],
  ] as const) {
    const one = { procedure, state: "decided", step: "decide", code, data: found };
    const id = await putCase(database.admin, one);
    const asked = { form: "unit-discipline", step: "announce", values: { announcedOn: day } };
    await isClosed(id, "lanhdao.xa", asked);
    await beginsNowhere(procedure, code, { step: "open", ...wrong });
  }
});
