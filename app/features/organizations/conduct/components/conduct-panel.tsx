import { appealResult } from "#app/codes/appeal-result.ts";
import { disciplineForm } from "#app/codes/discipline-form.ts";
import { codeLabel } from "#app/codes/find-code.ts";
import { rewardForm } from "#app/codes/reward-form.ts";
import { conductText } from "#app/features/organizations/conduct/text.ts";
import { formatDate } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

interface Line {
  id: string;
  form: string;
  decisionNumber: string;
  decisionOn: string;
  authority: string;
  reward: { year: number; content: string } | null;
  discipline: { effectEndsOn: string; appealResult: string | null } | null;
}

/** The rewards and disciplines of a unit; nothing where it has none, or none that its reader may see. */
export function ConductPanel({ lines, today }: { lines: Line[]; today: string }) {
  const words = useText(conductText);
  const lang = useLang();
  if (lines.length === 0) return null;
  const noteOf = ({ discipline }: Line) => {
    if (discipline === null) return undefined;
    const { effectEndsOn, appealResult: result } = discipline;
    const settled = result === null ? null : words.appeal(codeLabel(appealResult, result, lang));
    if (result === appealResult.codes.annulled) return settled;
    const day = formatDate(effectEndsOn);
    const effect = effectEndsOn > today ? words.inEffect(day) : words.ended(day);
    return settled === null ? effect : `${effect}. ${settled}`;
  };
  return (
    <Panel title={words.title}>
      <SummaryList
        items={lines.map((line) => {
          const { id, form, decisionNumber, decisionOn, authority, reward } = line;
          const decided = words.decided(decisionNumber, formatDate(decisionOn), authority);
          return {
            key: id,
            label: codeLabel(reward === null ? disciplineForm : rewardForm, form, lang),
            value: reward === null ? noteOf(line) : words.rewarded(reward.year, reward.content),
            note: decided,
          };
        })}
      />
    </Panel>
  );
}
