import type { FactView } from "#app/features/members/record/past/rules.ts";
import type { ReaderUnit } from "#app/features/members/record/readers/rules.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Who can see a record by virtue of a post at one unit, and what of it. */
export function UnitReaders({ unit }: { unit: ReaderUnit }) {
  return (
    <Panel title={unit.name} aside={unit.type}>
      <SummaryList
        items={unit.lines.map(({ key, role, holder, sees, also }) => ({
          key,
          label: (
            <>
              {role}
              <b className="sub">{holder}</b>
            </>
          ),
          value: sees,
          note: also,
        }))}
      />
    </Panel>
  );
}

/** What was done to a record: when, what, who and why, without any value. */
export function Deeds({ facts }: { facts: FactView[] }) {
  const words = useText(recordText);
  return (
    <SummaryList
      items={facts.map((fact) => {
        const { date, time } = formatInstant(fact.at);
        return {
          key: String(fact.id),
          label: words.at(time, date),
          value: fact.shown === null ? fact.title : words.shownFields(fact.shown),
          note: (
            <>
              {fact.by}
              {fact.reason && `. ${words.reasonOf(fact.reason)}`}
            </>
          ),
        };
      })}
    />
  );
}
