import { mergeText } from "#app/features/members/merging/text.ts";
import type { ShownDifference, ShownPair } from "#app/features/members/merging/view/rules.ts";
import { RadioList } from "#app/ui/choices.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";

const kindOf = (pair: ShownPair, kind: ShownDifference["kind"]) =>
  pair.differences.filter((one) => one.kind === kind);

/** The choices between two records: one for the place, one for each field in which both say something else. */
export function CompareFields({ pair }: { pair: ShownPair }) {
  const words = useText(mergeText);
  const standing = kindOf(pair, "standing");
  const say = (side: "kept" | "gone") =>
    standing.map((one) => `${one.label}: ${one[side] ?? "–"}`).join("; ") || words.standingSame;
  return (
    <>
      <Panel title={words.standing} padded>
        <RadioList
          name="standing"
          label={words.standingNote}
          value="kept"
          boxed
          choices={[
            { value: "kept", label: words.kept, hint: say("kept") },
            { value: "gone", label: words.gone, hint: say("gone") },
          ]}
        />
      </Panel>
      {kindOf(pair, "choose").length > 0 && (
        <Panel title={words.choose} aside={words.chooseNote} padded>
          <div className="stack">
            {kindOf(pair, "choose").map((one) => (
              <RadioList
                key={one.key}
                name={`field.${one.key}`}
                label={one.label}
                value={one.chosen}
                choices={[
                  { value: "kept", label: one.kept, hint: words.kept },
                  { value: "gone", label: one.gone, hint: words.gone },
                ]}
              />
            ))}
          </div>
        </Panel>
      )}
      <Added pair={pair} />
    </>
  );
}

/** What was chosen, field by field. */
export function ChosenFields({ pair }: { pair: ShownPair }) {
  const words = useText(mergeText);
  const chosen = pair.differences.filter(({ kind }) => kind !== "fill");
  return (
    <>
      <Panel title={words.choose}>
        {chosen.length === 0 ? (
          <PanelBody>{words.noDifferences}</PanelBody>
        ) : (
          <DataTable
            caption={words.choose}
            rows={chosen}
            rowKey={({ key }) => key}
            columns={[
              { key: "field", head: words.field, kind: "main", cell: ({ label }) => label },
              { key: "kept", head: words.kept, cell: ({ kept }) => kept ?? "–" },
              { key: "gone", head: words.gone, cell: ({ gone }) => gone ?? "–" },
              {
                key: "choice",
                head: words.choice,
                cell: ({ chosen: side }) => (
                  <b>{side === "gone" ? words.takeGone : words.takeKept}</b>
                ),
              },
            ]}
          />
        )}
      </Panel>
      <Added pair={pair} />
    </>
  );
}

/** What the record that stays gets without any choice. */
function Added({ pair }: { pair: ShownPair }) {
  const lang = useLang();
  const words = useText(mergeText);
  const filled = kindOf(pair, "fill");
  const lines = [
    ...filled.map(({ key, label, gone }) => ({ key, label, value: gone ?? "–" })),
    ...pair.rows.map(({ label, count }) => ({
      key: `rows ${label}`,
      label: `${words.rows}: ${label}`,
      value: formatNumber(count, lang),
    })),
  ];
  if (lines.length === 0 && pair.unseen === 0) return null;
  return (
    <Panel title={words.fill} aside={words.fillNote}>
      {lines.length > 0 && (
        <DataTable
          caption={words.fill}
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { key: "field", head: words.field, kind: "main", cell: ({ label }) => label },
            { key: "value", head: words.gone, cell: ({ value }) => value },
          ]}
        />
      )}
      {pair.unseen > 0 && <PanelBody>{words.unseen(formatNumber(pair.unseen, lang))}</PanelBody>}
    </Panel>
  );
}
