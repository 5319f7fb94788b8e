import { formKeyName } from "#app/features/access/once/rules.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Confirm } from "#app/ui/confirm-page.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatDate, formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** Taking an import back: folded away, with the numbers before the act. */
export function RollBackPanel({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const { counts } = view;
  const created = counts.created ?? 0;
  const updated = counts.updated ?? 0;
  if (created + updated === 0) return null;
  return (
    <Panel label={words.rollBackTitle} padded>
      <Disclosure
        summary={words.rollBackTitle}
        note={words.rollBackUntil(formatDate(view.rollBackUntil ?? ""))}
      >
        <Confirm
          action={paths.import(view.id)}
          question={words.rollBackTitle}
          effects={[
            {
              key: "created",
              count: formatNumber(created, lang),
              text: words.rollBackEffects.created,
            },
            {
              key: "updated",
              count: formatNumber(updated, lang),
              text: words.rollBackEffects.updated,
            },
            { key: "kept", text: words.rollBackEffects.kept },
          ]}
          submit={words.rollBack(formatNumber(created + updated, lang))}
          hidden={{ [formKeyName]: view.formKey, act: "rollback" }}
          cancelTo={paths.import(view.id)}
        />
      </Disclosure>
    </Panel>
  );
}
