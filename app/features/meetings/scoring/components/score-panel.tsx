import type { ScoreGrade, ShownScore } from "#app/features/meetings/scoring/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { StatusTag, type StatusKind } from "#app/ui/status-tag.tsx";

const looks: Record<ScoreGrade, StatusKind> = {
  good: "ok",
  fair: "ok",
  average: "warn",
  weak: "error",
};

/** How the cell has scored its meeting, and the way to do so for the secretary; nothing where neither is. */
export function ScorePanel({
  id,
  score,
  mayScore,
}: {
  id: string;
  score: ShownScore | null;
  mayScore: boolean;
}) {
  const words = useText(scoreText);
  if (score === null && !mayScore) return null;
  return (
    <Panel title={words.panel}>
      {score !== null && (
        <PanelBody>
          <b>{words.of(String(score.total), String(score.most))}</b>{" "}
          <StatusTag kind={looks[score.grade]}>{words.grades[score.grade]}</StatusTag>
          <p className="dim">{words.by(score.scoredName, formatInstant(score.scoredAt).date)}</p>
          {score.note !== null && <p>{score.note}</p>}
          <Disclosure summary={words.lines}>
            <ul>
              {score.lines.map(({ key, points, most }) => (
                <li key={key}>
                  {words.criteria[key] ?? key}: {points}/{most}
                </li>
              ))}
            </ul>
          </Disclosure>
        </PanelBody>
      )}
      {mayScore && (
        <PanelBody>
          <ButtonLink to={paths.meetingScore(id)}>
            {score === null ? words.score : words.again}
          </ButtonLink>
        </PanelBody>
      )}
    </Panel>
  );
}
