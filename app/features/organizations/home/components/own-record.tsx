import { homeText } from "#app/features/access/home/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";

const MOST_NAMED = 5;

/** The state of one's own record, and what it still needs. */
export function OwnRecordPanel({
  own,
}: {
  own: { memberId: string; level: string; score: number; missing: string[] };
}) {
  const lang = useLang();
  const words = useText(homeText);
  const { memberId, level, score, missing } = own;
  const rest = missing.length - MOST_NAMED;
  return (
    <Panel title={words.ownRecord}>
      <LinkRows
        rows={[
          {
            key: "open",
            link: <Anchor to={paths.member(memberId)}>{words.ownAct}</Anchor>,
          },
          {
            key: "level",
            link: words.ownLevel,
            text: (
              <StatusTag kind={level === "L0" ? "warn" : "ok"}>{words.levels[level]}</StatusTag>
            ),
          },
          { key: "score", link: words.ownScore, text: <b>{formatNumber(score, lang, 1)}</b> },
        ]}
      />
      {missing.length > 0 && (
        <PanelBody>
          <p className="small dim">{words.ownMissingTitle}</p>
          <p>
            {missing.slice(0, MOST_NAMED).join(", ")}
            {rest > 0 && words.andMore(rest)}
          </p>
        </PanelBody>
      )}
    </Panel>
  );
}
