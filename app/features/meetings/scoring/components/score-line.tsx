import type { ShownScore } from "#app/features/meetings/scoring/rules.ts";
import { scoreText } from "#app/features/meetings/scoring/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { PanelBody } from "#app/ui/panel.tsx";

/** What the cell has scored its meeting, below the minutes. */
export function ScoreLine({ score }: { score: ShownScore }) {
  const words = useText(scoreText);
  const { total, most, grade } = score;
  return (
    <PanelBody>
      <h3>{words.panel}</h3>
      <p>{words.result(words.of(String(total), String(most)), words.grades[grade])}</p>
    </PanelBody>
  );
}
