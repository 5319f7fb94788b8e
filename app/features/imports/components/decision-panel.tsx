import { FormKey } from "#app/features/access/components/form-key.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Actions, SubmitButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** The second person's decision: approve, write the rest after a drift, or send back with the reason. */
export function DecisionPanel({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const { counts, isDrifted } = view;
  const all = (counts.new ?? 0) + (counts.update ?? 0);
  const rest = all - (isDrifted ? (counts.drifted ?? 0) : 0);
  return (
    <Panel title={words.decideTitle} padded>
      <Form method="post" action={paths.import(view.id)} className="form-column stack">
        <FormKey value={view.formKey} />
        <TextArea name="note" label={words.rejectNote} hint={words.rejectHint} optional rows={2} />
        <Actions>
          {rest > 0 && (
            <SubmitButton name="act" value={isDrifted ? "rest" : "approve"}>
              {isDrifted
                ? words.approveRest(formatNumber(rest, lang))
                : words.approve(formatNumber(rest, lang))}
            </SubmitButton>
          )}
          <SubmitButton kind="danger" icon="undo" name="act" value="reject">
            {words.reject}
          </SubmitButton>
        </Actions>
      </Form>
    </Panel>
  );
}
