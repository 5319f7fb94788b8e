import { readersText } from "#app/features/members/record/readers/text.ts";
import { recordText } from "#app/features/members/record/text.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export interface RecordTabsProps {
  id: string;
  current: "record" | "documents" | "history" | "access";
  /** Whether the reader may open the dossier. */
  mayDocuments: boolean;
  mayHistory: boolean;
  /** Whether the reader is told who can see the record. */
  mayAccess: boolean;
  mayPrint: boolean;
}

/** The parts of a record, each with its own address. */
export function RecordTabs(props: RecordTabsProps) {
  const { id, current, mayHistory, mayAccess, mayPrint, mayDocuments } = props;
  const words = useText(recordText);
  const readers = useText(readersText);
  const tabs = [
    { to: paths.member(id), label: words.tabRecord, current: current === "record" },
    ...(mayDocuments
      ? [
          {
            to: paths.memberDocuments(id),
            label: words.tabDocuments,
            current: current === "documents",
          },
        ]
      : []),
    ...(mayHistory
      ? [{ to: paths.memberHistory(id), label: words.tabHistory, current: current === "history" }]
      : []),
    ...(mayAccess
      ? [{ to: paths.memberAccess(id), label: readers.title, current: current === "access" }]
      : []),
    ...(mayPrint ? [{ to: paths.memberPrint(id), label: words.tabPrint }] : []),
  ];
  return tabs.length > 1 ? <Tabs label={words.tabs} tabs={tabs} /> : null;
}
