import { duesText } from "#app/features/dues/text.ts";
import type { ActLine } from "#app/features/dues/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { LinkRows } from "#app/ui/panel.tsx";
import { Empty } from "#app/ui/states.tsx";

/** Receipts, reversals and moves of a member, the newest first; a receipt leads to its paper. */
export function ActList({ acts, plain }: { acts: ActLine[]; plain?: boolean }) {
  const lang = useLang();
  const words = useText(duesText);
  if (acts.length === 0) return <Empty fact={words.noActs} why={words.noActsWhy} />;
  return (
    <LinkRows
      rows={acts.map((act) => {
        const months = act.months.toSorted().map(formatDate).join(", ");
        const parts = [
          months === "" ? "" : words.forMonths(months),
          act.isCredit && act.kind === "payment" ? words.andCredit : "",
          words.byOn(act.by, formatDate(act.paidOn)),
          act.isReversed ? words.reversed : "",
          act.note ?? "",
        ].filter(Boolean);
        const title = act.number === null ? words.kinds[act.kind] : words.receipt(act.number);
        return {
          key: act.actId,
          link: (
            <span>
              {act.kind === "payment" && !plain ? (
                <Anchor to={paths.duesReceipt(act.actId)}>{title}</Anchor>
              ) : (
                <b>{title}</b>
              )}
              <span className="sub">{parts.join(", ")}</span>
            </span>
          ),
          text: act.kind === "move" ? "" : words.dong(formatNumber(act.amount, lang)),
        };
      })}
    />
  );
}
