import { keepers, wageRegions, type DuesTerms } from "#app/features/dues/shares/rules.ts";
import { percentOf } from "#app/features/dues/terms/schema.ts";
import { duesText } from "#app/features/dues/text.ts";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Figures of a province in words, with who proposed and decided them. */
export function TermsFacts({
  terms,
}: {
  terms: DuesTerms & { basis: string; proposedName: string; decidedName: string | null };
}) {
  const lang = useLang();
  const words = useText(duesText);
  const { kept, wages, basis, proposedName, decidedName } = terms;
  const people = [words.proposedBy(proposedName), decidedName && words.decidedBy(decidedName)];
  return (
    <SummaryList
      items={[
        { key: "basis", label: words.basis, value: basis, note: people.filter(Boolean).join(", ") },
        ...keepers.map((keeper) => ({
          key: keeper,
          label: words.kept[keeper],
          value: `${percentOf(kept[keeper])} %`,
        })),
        ...wageRegions.map((region) => ({
          key: region,
          label: words.wage(region),
          value: wages[region] === null ? null : words.dong(formatNumber(wages[region], lang)),
        })),
      ]}
    />
  );
}
