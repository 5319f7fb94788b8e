import { codeLabel } from "#app/codes/find-code.ts";
import { orgType } from "#app/codes/org-type.ts";
import { role, type RoleCode } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import { sumOf, type Finding, type Heads } from "#app/features/reorganizations/simulation/rules.ts";
import { reorganizationText } from "#app/features/reorganizations/text.ts";
import type { ShownSimulation } from "#app/features/reorganizations/view/rules.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Names = Record<string, string>;

const looks: Record<ShownSimulation["units"][number]["fate"], StatusKind> = {
  new: "ok",
  closes: "muted",
  changes: "info",
  recorded: "muted",
};

/** Findings as sentences, each about its unit. */
export function useSentences(names: Names) {
  const words = useText(reorganizationText);
  return <Kind extends string>(
    said: Record<Kind, (count: number) => string>,
    findings: readonly Finding<Kind>[],
  ): string[] =>
    findings.map(({ kind, unit, count, names: people }) => {
      const sentence = said[kind](count ?? 0);
      const whole = people.length === 0 ? sentence : `${sentence} (${shortList(people)})`;
      return unit === null ? whole : words.aboutUnit(names[unit] ?? unit, whole);
    });
}

const MOST = 8;
/** As many units as the table shows; a file brings hundreds. */
const MOST_UNITS = 30;

function shortList(names: readonly string[]): string {
  return names.length <= MOST ? names.join(", ") : `${names.slice(0, MOST).join(", ")}…`;
}

/** Sentences under one lead. */
export function FindingNotice({
  kind,
  lead,
  sentences,
}: {
  kind: "error" | "warn";
  lead: string;
  sentences: string[];
}) {
  return (
    <Notice kind={kind} lead={lead}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a plan would do: units before and after, who moves, posts that end, what stands in the way. */
export function SimulationPanel({
  simulation,
  names,
}: {
  simulation: ShownSimulation;
  names: Names;
}) {
  const words = useText(reorganizationText);
  const { roles } = useText(accessText);
  const lang = useLang();
  const sentences = useSentences(names);
  const { units, flows, before, endingPosts, blockers, warnings } = simulation;
  const name = (ref: string) => names[ref] ?? ref;
  const heads = ({ official, probationary }: Heads) =>
    words.heads2(formatNumber(official, lang), formatNumber(probationary, lang));
  const holder = (label: string) => {
    const [code = "", ...rest] = label.split(" ");
    const known = Object.values(role).find((one) => one === code) as RoleCode | undefined;
    return known === undefined ? label : `${rest.join(" ")}, ${roles[known]}`;
  };
  return (
    <>
      {blockers.length > 0 && (
        <FindingNotice
          kind="warn"
          lead={words.blockersTitle(blockers.length)}
          sentences={sentences(words.blockers, blockers)}
        />
      )}
      <Panel title={words.preview} aside={words.previewSub}>
        <PanelBody>
          {words.equation(
            formatNumber(before.official, lang),
            formatNumber(before.probationary, lang),
          )}{" "}
          {blockers.length === 0 && words.fine}
        </PanelBody>
        {units.length > 0 && (
          <DataTable
            caption={words.preview}
            rows={units.slice(0, MOST_UNITS)}
            rowKey={({ ref }) => ref}
            columns={[
              {
                key: "unit",
                head: words.unitHead,
                kind: "main",
                cell: (unit) => (
                  <>
                    <b>{unit.name}</b>
                    {unit.newName && <span className="sub">{words.renamedTo(unit.newName)}</span>}
                    {unit.newType && (
                      <span className="sub">
                        {words.becomes(codeLabel(orgType, unit.newType, lang))}
                      </span>
                    )}
                    {unit.newParent && (
                      <span className="sub">{words.movedTo(name(unit.newParent))}</span>
                    )}
                  </>
                ),
              },
              {
                key: "fate",
                head: words.fate,
                kind: "lead",
                cell: ({ fate }) => <StatusTag kind={looks[fate]}>{words.fates[fate]}</StatusTag>,
              },
              {
                key: "before",
                head: words.before,
                kind: "number",
                cell: (unit) => (sumOf(unit.before) === 0 ? "0" : heads(unit.before)),
              },
              {
                key: "after",
                head: words.after,
                kind: "number",
                cell: (unit) => (sumOf(unit.after) === 0 ? "0" : heads(unit.after)),
              },
            ]}
          />
        )}
      </Panel>
      {units.length > MOST_UNITS && (
        <p className="dim">{words.moreUnits(formatNumber(units.length - MOST_UNITS, lang))}</p>
      )}
      <Panel title={words.flows}>
        {flows.length === 0 ? (
          <PanelBody>{words.flowsNone}</PanelBody>
        ) : (
          <SummaryList
            items={flows.map(({ from, to, people, candidates }) => ({
              key: `${from} ${to}`,
              label: words.flow(name(from), name(to)),
              value: words.flowPeople(formatNumber(people, lang), candidates),
            }))}
          />
        )}
      </Panel>
      {endingPosts.length > 0 && (
        <Panel title={words.posts}>
          <SummaryList
            items={endingPosts.map(({ unit, label }) => ({
              key: `${unit} ${label}`,
              label: name(unit),
              value: holder(label),
            }))}
          />
        </Panel>
      )}
      {warnings.length > 0 && (
        <FindingNotice
          kind="warn"
          lead={words.warningsTitle(warnings.length)}
          sentences={sentences(words.warnings, warnings)}
        />
      )}
    </>
  );
}
