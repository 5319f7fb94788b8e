import { memberStatus } from "#app/codes/member-status.ts";
import { homeText } from "#app/features/access/home/text.ts";
import type { ToldSums } from "#app/features/organizations/home/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { formatNumber, formatShare } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Meter, MeterCell } from "#app/ui/meter.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";

/** The membership of a unit; every number leads to its list. `narrow` for one who may not filter by status. */
export function MembershipFigures({
  counts,
  narrow,
}: {
  counts: { official: number; probationary: number; candidates: number; former: number };
  narrow: boolean;
}) {
  const lang = useLang();
  const words = useText(homeText);
  const { codes } = memberStatus;
  if (narrow) {
    const people = formatNumber(counts.official + counts.probationary, lang);
    return (
      <Panel title={words.figures}>
        <LinkRows
          rows={[
            {
              key: "members",
              link: <Anchor to={paths.members()}>{words.membersOfCell}</Anchor>,
              text: <b>{people}</b>,
            },
          ]}
        />
      </Panel>
    );
  }
  const all = [
    { key: "official", to: { membership_status: codes.official } },
    { key: "probationary", to: { membership_status: codes.probationary } },
    { key: "candidates", to: { group: "candidates" } },
    { key: "former", to: { group: "former" } },
  ] as const;
  return (
    <Panel title={words.figures}>
      <Facts
        columns={4}
        facts={all.map(({ key, to }) => ({
          key,
          value: formatNumber(counts[key], lang),
          label: words[key],
          to: paths.members(to),
        }))}
      />
    </Panel>
  );
}

/** How far the records of a unit are, with the units that need help most. */
export function StandardPanel({
  people,
  below,
  score,
  target,
  weak,
}: {
  people: number;
  below: number;
  score: number;
  target: number;
  weak: { id: string; name: string; people: number; below: number }[];
}) {
  const lang = useLang();
  const words = useText(homeText);
  const share = people === 0 ? 0 : 1 - below / people;
  const number = (value: number) => formatNumber(value, lang);
  return (
    <Panel
      title={words.standard}
      aside={<Anchor to={paths.quality()}>{words.standardMore}</Anchor>}
    >
      <PanelBody>
        <p>
          <b className="figure">{formatShare(share, lang)}</b>{" "}
          {words.reaches(formatShare(target, lang, 0))}
        </p>
        <Meter
          share={share}
          target={target}
          label={words.standardLabel(formatShare(share, lang))}
        />
        <p className="second">
          {words.standardOf(number(people - below), number(people), formatNumber(score, lang, 1))}
        </p>
      </PanelBody>
      {weak.length > 0 && (
        <LinkRows
          rows={weak.map((unit) => ({
            key: unit.id,
            link: <Anchor to={paths.members({ org: unit.id, level: "L0" })}>{unit.name}</Anchor>,
            text: words.unitBelow(
              formatShare(1 - unit.below / unit.people, lang),
              number(unit.below),
            ),
          }))}
        />
      )}
    </Panel>
  );
}

/** What is missing most often, each with its list. */
export function GapPanel({ gaps }: { gaps: { key: string; label: string; people: number }[] }) {
  const lang = useLang();
  const words = useText(homeText);
  if (gaps.length === 0) return null;
  return (
    <Panel title={words.gaps}>
      <LinkRows
        rows={gaps.map(({ key, label, people }) => ({
          key,
          link: <Anchor to={paths.members({ missing: key })}>{label}</Anchor>,
          text: <b>{formatNumber(people, lang)}</b>,
        }))}
      />
    </Panel>
  );
}

/** Sums by province; a number too small to be told is said to be small. */
export function ProvinceTable({
  provinces,
  target,
}: {
  provinces: { id: string; name: string; sums: ToldSums }[];
  target: number;
}) {
  const lang = useLang();
  const words = useText(homeText);
  return (
    <Panel title={words.provinces} aside={words.provincesNote}>
      <DataTable
        caption={words.provinces}
        rows={provinces}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            head: words.province,
            kind: "main",
            cell: ({ id, name }) => <Anchor to={paths.quality({ org: id })}>{name}</Anchor>,
          },
          {
            key: "people",
            head: words.people,
            kind: "number",
            cell: ({ sums: { people } }) =>
              people === null ? words.few : formatNumber(people, lang),
          },
          {
            key: "share",
            head: words.share,
            cell: ({ sums: { share } }) =>
              share === null ? words.notTold : <MeterCell share={share} target={target} />,
          },
          {
            key: "score",
            head: words.score,
            kind: "number",
            cell: ({ sums: { score } }) =>
              score === null ? words.notTold : formatNumber(score, lang, 1),
          },
        ]}
      />
    </Panel>
  );
}
