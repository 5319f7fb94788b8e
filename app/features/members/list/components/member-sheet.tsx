import type { ListCell } from "#app/features/members/list/cells/rules.ts";
import { memberText } from "#app/features/members/text.ts";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Letterhead, Sheet, SheetTable, SheetTitle, SignatureBlock } from "#app/ui/sheet.tsx";

interface SheetRow {
  id: string;
  name: string;
  unit: string | null;
  cells: ListCell[];
}

export interface MemberSheetProps {
  unit: string;
  above: string;
  /** Name of the commune where the paper is drawn up. */
  place: string | null;
  isCell: boolean;
  today: string;
  columns: { key: string; head: string; kind?: string }[];
  rows: SheetRow[];
  /** Filters in words. */
  filters: string[];
  footer: string;
}

/** Room of a column on the paper in millimeters of the usual thirteen; other choices share in proportion. */
const WIDTHS: Record<string, number> = {
  ordinal: 8,
  name: 34,
  unit: 28,
  gender: 11,
  birth_date: 24,
  ethnicity: 14,
  home_town: 31,
  permanent_address: 31,
  admission: 24,
  official_date: 24,
  party_card_number: 32,
  notes: 12,
};
const USUAL = 18.5;

/** The list on paper: letterhead, table with a repeated head, signatures kept with the last rows. */
export function MemberSheet(props: MemberSheetProps) {
  const { unit, above, place, isCell, today, columns, rows, filters, footer } = props;
  const lang = useLang();
  const words = useText(memberText).list;
  const [year = "", month = "", day = ""] = today.split("-");
  const hasUnits = rows.some((row) => row.unit !== null);
  const keys = [
    "ordinal",
    "name",
    ...(hasUnits ? ["unit"] : []),
    ...columns.map(({ key }) => key),
    "notes",
  ];
  const sum = keys.reduce((total, key) => total + (WIDTHS[key] ?? USUAL), 0);
  const width = (key: string) => Math.round(((WIDTHS[key] ?? USUAL) / sum) * 1_000) / 10;
  return (
    <Sheet label={words.sheetTitle} orientation="landscape" footer={{ left: footer }}>
      <Letterhead
        upper={above.toUpperCase()}
        unit={unit.toUpperCase()}
        party={words.party}
        place={words.place(place, day, month, year)}
      />
      <SheetTitle
        title={words.sheetTitle}
        asOf={
          <>
            {words.asOf(formatDate(today))}
            {filters.length > 0 && (
              <>
                <br />
                {words.sheetFilter(filters.join("; "))}
              </>
            )}
          </>
        }
      />
      <SheetTable
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "ordinal",
            head: words.ordinal,
            width: width("ordinal"),
            align: "center",
            cell: (_row, index) => index + 1,
          },
          { key: "name", head: words.heads.name, width: width("name"), cell: ({ name }) => name },
          ...(hasUnits
            ? [
                {
                  key: "unit",
                  head: words.filters.org!,
                  width: width("unit"),
                  cell: ({ unit: cell }: SheetRow) => cell,
                },
              ]
            : []),
          ...columns.map(({ key, head, kind }, place) => ({
            key,
            head: words.sheetHeads[key] ?? head,
            width: width(key),
            align: kind === "date" && key !== "party_age" ? ("nowrap" as const) : undefined,
            cell: ({ cells }: SheetRow) => cells[place]?.text ?? "",
          })),
          { key: "notes", head: words.notes, width: width("notes"), cell: () => "" },
        ]}
        tail={
          <>
            <p>{words.total(formatNumber(rows.length, lang))}</p>
            <SignatureBlock
              left={{ title: words.maker, note: words.signHere }}
              right={{
                title: isCell ? words.signers.cell : words.signers.committee,
                note: words.signHere,
              }}
            />
          </>
        }
      />
    </Sheet>
  );
}
