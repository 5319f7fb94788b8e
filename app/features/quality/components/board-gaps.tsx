import { qualityText } from "#app/features/quality/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { MeterCell } from "#app/ui/meter.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type Query = Record<string, string | undefined>;

/** Something that records lack or break, in words. */
export interface ShownGap {
  key: string;
  label: string;
  people: number;
  kind?: "error" | "warn";
}

interface GapsProps {
  rows: ShownGap[];
  people: number;
  /** Null when the numbers lead nowhere. */
  listOf: { org: string } | null;
}

/** A number of records; it opens their list where there is one. */
function CountLink({ people, to }: { people: number; to: Record<string, string> | null }) {
  const text = formatNumber(people, useLang());
  return to === null ? <>{text}</> : <Anchor to={paths.members(to)}>{text}</Anchor>;
}

/** The fields to fill, by the level that asks for them. */
export function MissingPanel({
  rows,
  people,
  listOf,
  query,
  need,
}: GapsProps & { query: Query; need: string }) {
  const words = useText(qualityText);
  return (
    <Panel title={words.gaps} id="gaps">
      <Tabs
        label={words.gaps}
        tabs={Object.entries(words.gapTabs).map(([key, label]) => ({
          to: `${paths.quality({ ...query, need: key })}#gaps`,
          label,
          current: key === need,
        }))}
      />
      {rows.length === 0 ? (
        <PanelBody>{words.noGaps}</PanelBody>
      ) : (
        <DataTable
          caption={`${words.gaps}: ${words.gapTabs[need]}`}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "label",
              head: words.gap,
              kind: "main",
              cell: ({ label }) => <b>{label}</b>,
            },
            {
              key: "people",
              head: words.lacking,
              kind: "number",
              cell: (row) => (
                <CountLink people={row.people} to={listOf && { ...listOf, missing: row.key }} />
              ),
            },
            {
              key: "share",
              head: words.ofPeople,
              low: true,
              cell: (row) => <MeterCell share={people === 0 ? 0 : row.people / people} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** The rules that records break. */
export function RulesPanel({ rows, listOf }: Omit<GapsProps, "people">) {
  const words = useText(qualityText);
  return (
    <Panel title={words.rules}>
      {rows.length === 0 ? (
        <PanelBody>{words.noRules}</PanelBody>
      ) : (
        <DataTable
          caption={words.rules}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "label",
              head: words.rule,
              kind: "main",
              cell: ({ label }) => <b>{label}</b>,
            },
            {
              key: "kind",
              head: words.kind,
              cell: ({ kind = "warn" }) => <StatusTag kind={kind}>{words.kinds[kind]}</StatusTag>,
            },
            {
              key: "people",
              head: words.records,
              kind: "number",
              cell: (row) => (
                <CountLink people={row.people} to={listOf && { ...listOf, rule: row.key }} />
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** Two records that may be the same person. */
export interface ShownPair {
  id: string;
  key: string;
  pair: { id: string; name: string; birthYear: number; cell: string }[];
}

/** Pairs under suspicion, each with its two records and the reason. */
export function DuplicatesPanel({
  pairs,
  compares,
}: {
  pairs: ShownPair[];
  /** Whether the reader may compare and merge. */
  compares: boolean;
}) {
  const lang = useLang();
  const words = useText(qualityText);
  return (
    <Panel
      title={words.duplicates}
      id="duplicates"
      aside={pairs.length > 0 ? words.duplicatesNote(formatNumber(pairs.length, lang)) : undefined}
    >
      {pairs.length === 0 ? (
        <PanelBody>{words.noDuplicates}</PanelBody>
      ) : (
        <DataTable
          caption={words.duplicates}
          rows={pairs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "pair",
              head: words.pair,
              kind: "main",
              cell: ({ pair }) =>
                pair.map(({ id, name, birthYear, cell }) => (
                  <div key={id}>
                    <Anchor to={paths.member(id)}>{name}</Anchor>{" "}
                    <span className="small dim">{words.born(birthYear, cell)}</span>
                  </div>
                )),
            },
            { key: "reason", head: words.reason, cell: ({ key }) => words.reasons[key] ?? key },
            ...(compares
              ? [
                  {
                    key: "compare",
                    head: words.compare,
                    headHidden: true,
                    kind: "action" as const,
                    cell: ({ pair: [one, other] }: ShownPair) =>
                      one &&
                      other && (
                        <ButtonLink
                          to={paths.memberDouble(one.id, { other: other.id })}
                          kind="plain"
                        >
                          {words.compare}
                        </ButtonLink>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Panel>
  );
}
