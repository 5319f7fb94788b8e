import type { ExportKind } from "#app/features/exports/schema.ts";
import { exportText } from "#app/features/exports/text.ts";
import { readersText } from "#app/features/members/record/readers/text.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** An export that held the record, with the one who took it in words. */
export interface AboutLine {
  id: string;
  at: string;
  by: string;
  kind: ExportKind;
  purpose: string | null;
  approvedBy: string | null;
}

/** The exports that held a record: when, what, who and what for. */
export function ExportsAbout({ lines }: { lines: AboutLine[] }) {
  const words = useText(readersText);
  const { at } = useText(recordText);
  const { kinds } = useText(exportText);
  return (
    <SummaryList
      items={lines.map((line) => {
        const { date, time } = formatInstant(line.at);
        const more = [
          line.by,
          line.purpose && words.purpose(line.purpose),
          line.approvedBy && words.approvedBy(line.approvedBy),
        ];
        return {
          key: line.id,
          label: at(time, date),
          value: kinds[line.kind],
          note: more.filter(Boolean).join(". "),
        };
      })}
    />
  );
}
