import { blockText } from "#app/features/access/home/blocks/text.ts";
import { may } from "#app/features/access/rules.ts";
import type { LastAttendance } from "#app/features/meetings/home/queries.server.ts";
import type { HomeBlock } from "#app/features/organizations/home/rules.ts";
import { paths } from "#app/paths.ts";
import type { Reading } from "#app/routes/home-upper.server.ts";
import { formatDate } from "#app/ui/format.ts";

/** The papers of the month that are signed: minutes, list of who was there, sheet of dues. @source product 10; roles §7 */
export async function toSign(
  { actor, lang }: Reading,
  asked: Promise<LastAttendance | null>,
): Promise<HomeBlock[]> {
  const words = blockText[lang];
  const last = await asked;
  if (last === null) return [];
  const { id, month, isClosed } = last;
  return [
    {
      key: "toSign",
      title: words.toSign(formatDate(month)),
      rows: [
        {
          key: "minutes",
          label: words.minutes,
          to: paths.meetingPrint(id, { sheet: "minutes" }),
          value: isClosed ? words.minutesClosed : words.minutesOpen,
          look: isClosed ? "ok" : "warn",
        },
        {
          key: "marks",
          label: words.marks,
          to: paths.meetingPrint(id, { sheet: "marks" }),
        },
        ...(may(actor, "dues.read")
          ? [{ key: "dues", label: words.duesSheet, to: paths.duesPrint({ month }) }]
          : []),
      ],
    },
  ];
}
