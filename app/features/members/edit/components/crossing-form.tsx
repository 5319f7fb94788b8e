import { formKeyName } from "#app/features/access/once/rules.ts";
import { moment } from "#app/features/members/edit/components/form-notices.tsx";
import { hiddenInputs } from "#app/features/members/edit/components/inputs-in-form.ts";
import type { FormState, ShownCrossing } from "#app/features/members/edit/form/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Conflict } from "#app/ui/states.tsx";

/** Both values of each field that two people have changed: one is chosen, what else was typed goes along. */
export function CrossingForm({ state, shown }: { state: FormState; shown: ShownCrossing }) {
  const words = useText(editText);
  const by = shown.by || words.someone;
  return (
    <Panel padded label={words.movedBoth}>
      <Conflict
        by={by}
        at={moment(shown.at)}
        fields={shown.both.map((one) => ({
          key: one.name,
          label:
            one.by === shown.by && one.at === shown.at
              ? one.label
              : `${one.label} (${words.changedBy(one.by || words.someone, moment(one.at))})`,
          mine: one.mine,
          theirs: one.theirs,
        }))}
        hidden={{
          ...hiddenInputs(state.inputs),
          [formKeyName]: state.key,
          intent: "save",
          version: String(state.version),
          base: JSON.stringify(state.base),
          reason: state.reason,
          seen: state.doubts.map(({ id }) => id).join(" "),
        }}
      />
    </Panel>
  );
}
