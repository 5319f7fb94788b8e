import type { ReactNode } from "react";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { RepairRows } from "#app/features/imports/components/repair-rows.tsx";
import { previewText } from "#app/features/imports/preview/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Form } from "#app/ui/router.ts";

/** The end of the preview: repairs to confirm, the promise, and the button that carries the number. */
export function SubmitForm({ view, children }: { view: ShownImport; children: ReactNode }) {
  const lang = useLang();
  const words = useText(previewText);
  const { counts } = view;
  const n = (key: string) => formatNumber(counts[key] ?? 0, lang);
  const writable = (counts.new ?? 0) + (counts.update ?? 0);
  const left = (counts.error ?? 0) + (counts.notYours ?? 0);
  return (
    <Form method="post" action={paths.import(view.id)} className="stack">
      <FormKey value={view.formKey} />
      <RepairRows repairs={view.repairs} />
      {children}
      <Notice icon="lock" lead={words.promise}>
        {words.promiseMore}
      </Notice>
      <ActionBar
        state={
          <b>
            {writable > 0
              ? words.willBeWritten(formatNumber(writable, lang))
              : words.nothingToWrite}
          </b>
        }
        more={
          writable > 0
            ? words.willBeWrittenMore(n("new"), n("update"), formatNumber(left, lang))
            : words.nothingToWriteWhy
        }
      >
        {writable > 0 && (
          <SubmitButton name="act" value="submit">
            {words.submit(formatNumber(writable, lang))}
          </SubmitButton>
        )}
      </ActionBar>
    </Form>
  );
}
