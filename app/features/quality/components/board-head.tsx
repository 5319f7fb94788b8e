import type { Grade } from "#app/features/quality/rules.ts";
import { GradeTag } from "#app/features/quality/components/board-units.tsx";
import { qualityText } from "#app/features/quality/text.ts";
import { paths } from "#app/paths.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber, formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StackBar } from "#app/ui/stack-bar.tsx";

export interface BoardHeadProps {
  unitId: string;
  people: number | null;
  share: number | null;
  grade: Grade | null;
  score: number | null;
  below: number | null;
  faulty: number | null;
  duplicates: number | null;
  levels: { key: string; people: number }[];
  target: number;
  linked: boolean;
}

/** The unit itself: its records by level, and how far it is from the target. */
export function BoardHead(props: BoardHeadProps) {
  const { unitId, people, share, grade, score, levels, target, linked } = props;
  const lang = useLang();
  const words = useText(qualityText);
  const to = (filter: Record<string, string>) =>
    linked ? paths.members({ org: unitId, ...filter }) : undefined;
  const number = (value: number | null) => (value === null ? words.few : formatNumber(value, lang));
  const told = share === null ? words.notTold : formatShare(share, lang);
  return (
    <Split kind="two">
      <Panel title={words.levels} aside={words.members(number(people))}>
        <PanelBody>
          {levels.length === 0 ? (
            words.fewNote
          ) : (
            <StackBar
              label={words.levels}
              parts={levels.map((level) => ({
                key: level.key,
                label: words.levelNames[level.key]!,
                value: level.people,
                to: to({ level: level.key }),
              }))}
            />
          )}
        </PanelBody>
        <Disclosure summary={words.how}>
          <Stack tight>
            <p>{words.howLevels}</p>
            <p>{words.howScore}</p>
            <p>{words.howCount}</p>
          </Stack>
        </Disclosure>
      </Panel>
      <Panel title={words.reached(told)} aside={grade && <GradeTag grade={grade} />}>
        {share !== null && (
          <PanelBody>
            <Meter
              share={share}
              target={target}
              label={words.reachedLabel(told, formatShare(target, lang, 0))}
            />
          </PanelBody>
        )}
        <Facts
          columns={4}
          facts={[
            {
              key: "score",
              value: score === null ? "–" : formatNumber(score, lang, 1),
              label: words.score,
            },
            {
              key: "below",
              value: number(props.below),
              label: words.below,
              to: to({ level: "L0" }),
            },
            {
              key: "faulty",
              value: number(props.faulty),
              label: words.faulty,
              to: to({ issue: "errors" }),
            },
            {
              key: "duplicates",
              value: number(props.duplicates),
              label: words.suspected,
              to: to({ issue: "duplicates" }),
            },
          ]}
        />
      </Panel>
    </Split>
  );
}
