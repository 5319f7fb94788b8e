import { expect, test } from "vitest";
import { today, yearOf } from "#app/lib/dates.ts";
import { demoDatabase } from "#tests/setup/demo.ts";

const year = yearOf(today(new Date()));

test.each([
  [`${year + 1}-02-10`, `${year}`],
  [`${year + 1}-08-10`, `${year + 1}-H1`],
])(
  "the program starts with its demo on %s, with the movement of %s in the archive",
  async (day, period) => {
    const database = await demoDatabase(day);
    try {
      const rows = await database.admin`
      select r.report, r.period from sent_reports r join organizations o on o.id = r.org_id where o.org_type = 'TU'`;
      expect(rows).toEqual([{ report: "movement", period }]);
    } finally {
      await database.close();
    }
  },
);
