import { FormKey } from "#app/features/access/components/form-key.tsx";
import { formatWhen } from "#app/features/imports/components/when.ts";
import { previewText } from "#app/features/imports/preview/text.ts";
import { importRequestText } from "#app/features/imports/requests/text.ts";
import { importText } from "#app/features/imports/text.ts";
import type { ShownImport } from "#app/features/imports/view/rules.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Form } from "#app/ui/router.ts";

/** What has to be said about an import before its rows: what was done, what is wrong, who acts next. */
export function ImportNotices({ view, refusal }: { view: ShownImport; refusal: string | null }) {
  const words = useText(previewText);
  const common = useText(importText);
  const done = view.done === null ? undefined : words.done[view.done];
  return (
    <>
      {refusal && <Notice kind="error" lead={common.refusals[refusal as "role"]} />}
      {!refusal && done && view.isWorking && <Notice kind="ok" lead={done} />}
      {view.same && (
        <Notice lead={common.sameFileOpen} icon="info">
          {common.sameFileOpenWhy}
        </Notice>
      )}
      {view.earlierId && (
        <Notice lead={common.sameFileDone}>
          <Anchor to={paths.import(view.earlierId)}>{common.sameFileLink}</Anchor>
        </Notice>
      )}
      <StateNotice view={view} />
      <UncheckedNotice view={view} />
      <LeftOutNotice view={view} />
    </>
  );
}

function StateNotice({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const common = useText(importText);
  const { state, counts, decider, note } = view;
  const n = (key: string) => formatNumber(counts[key] ?? 0, lang);
  const problem = common.problems[view.problem ?? ""] ?? common.problems.unknown;
  switch (state) {
    case "mapping":
      return (
        <Notice
          kind="warn"
          lead={words.mappingNeeded}
          actions={
            view.mayPrepare && (
              <ButtonLink kind="primary" to={paths.importMapping(view.id)}>
                {words.openMapping}
              </ButtonLink>
            )
          }
        >
          {words.mappingNeededWhy}
        </Notice>
      );
    case "failed":
      return (
        <Notice
          kind="error"
          lead={words.failed}
          actions={<ButtonLink to={paths.importNew()}>{words.uploadAgain}</ButtonLink>}
        >
          {problem} {words.nothingWritten}
        </Notice>
      );
    case "submitted":
      return <WaitingNotice view={view} />;
    case "rejected":
      return (
        <Notice
          kind="error"
          lead={words.rejectedBy(decider ?? "", formatWhen(view.decidedAt ?? view.readAt))}
          actions={<ButtonLink to={paths.importNew()}>{words.uploadAgain}</ButtonLink>}
        >
          {note} {words.nothingWritten}
        </Notice>
      );
    case "applied":
      return (
        <>
          {view.problem?.startsWith("undo") && view.problem !== "undoing" && (
            <Notice kind="error" lead={problem} />
          )}
          <Notice
            kind="ok"
            lead={words.appliedBy(decider ?? "", formatWhen(view.appliedAt ?? view.readAt))}
          >
            {words.appliedCounts(n("created"), n("updated"), n("refused"), n("drifted"))}
          </Notice>
        </>
      );
    case "rolled_back":
      return (
        <Notice lead={words.rolledBack(formatWhen(view.rolledBackAt ?? view.readAt))}>
          {words.rolledBackCounts(n("reversed"), n("kept"), n("impossible"))}
        </Notice>
      );
    default:
      return null;
  }
}

function WaitingNotice({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const common = useText(importText);
  if (view.isDrifted) {
    return (
      <Notice kind="warn" lead={words.driftTitle(formatNumber(view.counts.drifted ?? 0, lang))}>
        {words.driftWhy}
      </Notice>
    );
  }
  if (view.mayDecide) return null;
  return (
    <Notice icon="hourglass" lead={words.waitsForApproval}>
      {view.whyNotDecide === "ownImport" ? common.refusals.ownImport : words.waitsForApprovalWhy}
    </Notice>
  );
}

function LeftOutNotice({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(importRequestText);
  if (view.leftOut === 0) return null;
  return (
    <Notice
      icon="info"
      lead={words.link(formatNumber(view.leftOut, lang))}
      actions={<ButtonLink to={paths.importRequests(view.id)}>{words.openLink}</ButtonLink>}
    >
      {words.linkWhy}
    </Notice>
  );
}

function UncheckedNotice({ view }: { view: ShownImport }) {
  const lang = useLang();
  const words = useText(previewText);
  const rows = view.rules.find(({ name }) => name === words.ruleNames["IM-2"])?.rows ?? 0;
  if (rows === 0 || !view.mayPrepare) return null;
  return (
    <Notice
      kind="warn"
      lead={words.unchecked(formatNumber(rows, lang))}
      actions={
        <Form method="post" action={paths.import(view.id)}>
          <FormKey value={view.formKey} />
          <SubmitButton kind="plain" name="act" value="again">
            {words.checkAgain}
          </SubmitButton>
        </Form>
      }
    >
      {words.uncheckedWhy}
    </Notice>
  );
}
