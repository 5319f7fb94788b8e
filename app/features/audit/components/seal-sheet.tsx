import { auditText } from "#app/features/audit/text.ts";
import { formatDate, formatInstant, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Letterhead, Sheet, SheetTable, SheetTitle, SignatureBlock } from "#app/ui/sheet.tsx";

export interface SealSheetProps {
  day: string;
  facts: number;
  seal: string;
  sealedAt: string;
  /** The day is not over. */
  isOpen: boolean;
  /** In how many places the facts differ from their seals. */
  problems: number;
  today: string;
  madeAt: string;
  madeBy: string;
}

/** A day's seal on paper, to be signed and kept where nobody can change it with the log. */
export function SealSheet(props: SealSheetProps) {
  const { day, facts, seal, sealedAt, isOpen, problems, today, madeAt, madeBy } = props;
  const words = useText(auditText);
  const lang = useLang();
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  const sealed = formatInstant(sealedAt);
  const made = formatInstant(madeAt);
  const rows = [
    { key: "facts", label: words.sealFacts, text: formatNumber(facts, lang) },
    { key: "at", label: words.sealAt, text: words.instant(sealed.time, sealed.date) },
    {
      key: "code",
      label: words.sealCode,
      text: (
        <code className="seal-code">
          <b>{seal}</b>
        </code>
      ),
    },
    {
      key: "check",
      label: words.sealCheck,
      text: problems === 0 ? words.sealRight : words.sealWrong(problems),
    },
  ];
  return (
    <Sheet
      label={words.sealTitle}
      footer={{ left: words.footer(made.time, made.date, madeBy), right: words.page }}
    >
      <Letterhead
        upper={words.sealUpper}
        unit={words.sealUnit}
        party={words.party}
        place={words.sealPlace(date, month, year)}
      />
      <SheetTitle title={words.sealTitle} asOf={words.sealOf(formatDate(day))} />
      <SheetTable
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "label", head: words.sealItem, width: 32, cell: ({ label }) => label },
          { key: "text", head: words.sealText, width: 68, cell: ({ text }) => text },
        ]}
      />
      <div className="stack seal-notes">
        {isOpen && (
          <p>
            <b>{words.sealStillOpen}</b>
          </p>
        )}
        <p>
          <b>{words.sealHow}.</b> {words.sealHowText}
        </p>
        <p>
          <code className="seal-code">
            npm run audit:verify -- --day {day} --seal &quot;{seal}&quot;
          </code>
        </p>
      </div>
      <SignatureBlock
        left={{ title: words.signLeader, note: words.signNote }}
        right={{ title: words.signAuditor, note: words.signNote, name: madeBy }}
      />
    </Sheet>
  );
}
