import { memberStatus } from "#app/codes/member-status.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { paths } from "#app/paths.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber, formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StackBar } from "#app/ui/stack-bar.tsx";

/** The summaries of a unit with all below it. */
export interface UnitSums {
  official: number;
  probationary: number;
  level0: number;
  level1: number;
  level2: number;
  level3: number;
  scoreSum: number;
}

/** Counts, levels and score of a unit; every number leads to its list when the reader may open it. */
export function UnitFigures({
  orgId,
  counts,
  linked,
}: {
  orgId: string;
  counts: UnitSums | null;
  linked: boolean;
}) {
  const lang = useLang();
  const words = useText(organizationText);
  if (counts === null) {
    return (
      <Panel title={words.figures}>
        <PanelBody>{words.outOfBranch}</PanelBody>
      </Panel>
    );
  }
  const people = counts.official + counts.probationary;
  const to = (filter: Record<string, string>) =>
    linked ? paths.members({ org: orgId, ...filter }) : undefined;
  const levels = (["L3", "L2", "L1", "L0"] as const).map((level) => ({
    key: level,
    label: words.levelNames[level],
    value: counts[`level${Number(level.slice(1)) as 0 | 1 | 2 | 3}`],
    to: to({ level }),
  }));
  return (
    <Panel title={words.figures}>
      <Facts
        facts={[
          {
            key: "official",
            value: formatNumber(counts.official, lang),
            label: words.official,
            to: to({ membership_status: memberStatus.codes.official }),
          },
          {
            key: "probationary",
            value: formatNumber(counts.probationary, lang),
            label: words.probationary,
            to: to({ membership_status: memberStatus.codes.probationary }),
          },
          {
            key: "basic",
            value: people === 0 ? "–" : formatShare(1 - counts.level0 / people, lang),
            label: words.atBasic,
          },
          {
            key: "score",
            value: people === 0 ? "–" : formatNumber(counts.scoreSum / people, lang, 1),
            label: words.score,
          },
        ]}
      />
      {people > 0 && (
        <PanelBody>
          <StackBar label={words.levels} parts={levels} />
        </PanelBody>
      )}
    </Panel>
  );
}
