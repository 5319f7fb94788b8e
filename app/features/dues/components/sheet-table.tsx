import { duesExemption } from "#app/codes/dues-exemption.ts";
import { duesGroup } from "#app/codes/dues-group.ts";
import { restoredDuesText } from "#app/features/dues/restored/text.ts";
import { duesText, type DuesWords } from "#app/features/dues/text.ts";
import { peopleOn, type SheetLine, type SheetView } from "#app/features/dues/view/rules.ts";
import type { Lang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import type { IconName } from "#app/ui/icons.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<SheetLine["state"], { kind: StatusKind; icon?: IconName }> = {
  missing: { kind: "error" },
  exempt: { kind: "muted" },
  paid: { kind: "ok" },
  partial: { kind: "warn", icon: "triangle" },
  unpaid: { kind: "info", icon: "clock" },
  late: { kind: "error", icon: "triangle" },
  deferred: { kind: "muted" },
  deceased: { kind: "muted" },
  merged: { kind: "muted" },
};

/** Words under a name: the group and its rate, or why nothing is due. */
export function basisWords(line: SheetLine, words: DuesWords, lang: Lang): string {
  if (line.missing !== null) return words.missingWhat[line.missing] ?? "";
  const labelOf = (
    entries: readonly { code: string; label: { vi: string; en: string } }[],
    code: string | null,
  ) => entries.find((one) => one.code === code)?.label[lang];
  const relief = labelOf(duesExemption.entries, line.relief);
  const group = labelOf(duesGroup.entries, line.group);
  const percent = line.rate === null ? [] : [percentOf(line.rate, lang)];
  const parts = line.owed === 0 && relief ? [relief] : [group, ...percent, relief];
  return parts.filter(Boolean).join(", ");
}

/** `0.005` as `0,5 %`, moved by text and not by arithmetic. */
function percentOf(rate: string, lang: Lang): string {
  const decimals = (rate.split(".")[1] ?? "").padEnd(2, "0");
  const whole = String(Number(decimals.slice(0, 2)));
  const rest = decimals.slice(2).replace(/0+$/, "");
  const text = rest === "" ? whole : `${whole}${lang === "vi" ? "," : "."}${rest}`;
  return lang === "vi" ? `${text}\u00a0%` : `${text}%`;
}

/** The state of a line as sign and words, with what is short or left over. */
export function LineTag({ line }: { line: SheetLine }) {
  const lang = useLang();
  const words = useText(duesText);
  const { kind, icon } = looks[line.state];
  const number = (sum: number) => formatNumber(sum, lang);
  const isShort = line.state === "partial" || (line.state === "late" && line.paid > 0);
  const notes = [
    isShort && line.owed !== null && line.owed > line.paid
      ? words.short(number(line.owed - line.paid))
      : "",
    line.arrears > 0 ? words.arrears(number(line.arrears)) : "",
    line.credit > 0 ? words.credit(number(line.credit)) : "",
  ].filter(Boolean);
  const isLong = line.state === "late" && line.lateMonths > 1;
  return (
    <span>
      <StatusTag kind={kind} icon={icon}>
        {isLong ? words.lateMonths(line.lateMonths) : words.states[line.state]}
      </StatusTag>
      {notes.length > 0 && <span className="sub">{notes.join(", ")}</span>}
    </span>
  );
}

/** Who owes what, paid by one button for each; sums repeated in the last row. */
export function DuesTable({
  view,
  unit,
  lines,
  mayRecord,
}: {
  view: SheetView;
  /** A closed unit whose book is shown; null for the own. */
  unit: string | null;
  lines: SheetLine[];
  mayRecord: boolean;
}) {
  const lang = useLang();
  const words = useText(duesText);
  const restored = useText(restoredDuesText);
  const number = (sum: number) => formatNumber(sum, lang);
  const owed = lines.reduce((sum, line) => sum + (line.owed ?? 0), 0);
  const paid = lines.reduce((sum, line) => sum + line.paid, 0);
  const isDue = ({ state }: SheetLine) => ["unpaid", "partial", "late", "deferred"].includes(state);
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      rowKey={({ memberId, lostMonth }) => `${memberId} ${lostMonth ?? ""}`}
      stickyHead={lines.length > 25}
      columns={[
        {
          key: "name",
          kind: "main",
          head: words.heads.name,
          cell: (line) => (
            <>
              <b>{line.name}</b>
              {line.lostMonth !== null && (
                <span className="sub">{restored.ofMonth(formatDate(line.lostMonth))}</span>
              )}
              <span className="sub">{basisWords(line, words, lang)}</span>
            </>
          ),
          foot: words.total(peopleOn(lines)),
        },
        {
          key: "base",
          kind: "number",
          low: true,
          head: words.heads.base,
          cell: ({ base }) => (base === null ? "–" : number(base)),
        },
        {
          key: "owed",
          kind: "number",
          head: words.heads.owed,
          cell: ({ owed: due }) => <b>{due === null ? "–" : number(due)}</b>,
          foot: number(owed),
        },
        {
          key: "paid",
          kind: "number",
          head: words.heads.paid,
          cell: (line) => number(line.paid),
          foot: number(paid),
        },
        { key: "state", head: words.heads.state, cell: (line) => <LineTag line={line} /> },
        {
          key: "act",
          kind: "action",
          head: words.heads.act,
          headHidden: true,
          cell: (line) => (
            <ButtonLink
              small
              to={paths.duesMember(line.memberId, { unit, month: view.month })}
              object={line.name}
            >
              {mayRecord && view.state === "open" && isDue(line) ? words.record : words.see}
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
