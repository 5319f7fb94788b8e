import { useEffect, useRef } from "react";
import type { FormState, ShownDoubt } from "#app/features/members/edit/form/rules.ts";
import { editText } from "#app/features/members/edit/text.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { CheckRows } from "#app/ui/choices.tsx";
import { Diff } from "#app/ui/diff.tsx";
import { fieldId } from "#app/ui/field-shell.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** What there is to say before the fields: an ended session, somebody else's edit, doubts. */
export function FormNotices({ state }: { state: FormState }) {
  const words = useText(editText);
  const box = useRef<HTMLDivElement>(null);
  const { doubts, crossing, faults } = state;
  const isNews = faults.length === 0 && (doubts.length > 0 || crossing !== null);
  useEffect(() => {
    if (isNews) box.current?.focus();
  }, [isNews]);
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      {state.isKept && (
        <Notice icon="lock" lead={words.keptLead}>
          {words.keptText}
        </Notice>
      )}
      <Crossed state={state} />
      {doubts.length > 0 && (
        <Notice kind="warn" lead={words.doubtsLead}>
          {words.doubtsText}
          <ul>
            {doubts.map(({ id, name, text }) => (
              <li key={id}>
                {name === null ? text : <Anchor to={`#${fieldId(name)}`}>{text}</Anchor>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** Doubts about what is not on the page; they stand in the form, before its fields. */
export function OtherDoubts({ doubts }: { doubts: readonly ShownDoubt[] }) {
  const words = useText(editText);
  const others = doubts.filter(({ name }) => name === null);
  if (others.length === 0) return null;
  return (
    <CheckRows
      rows={others.map(({ id, text, seen }) => ({
        name: "seen",
        id: `seen-${id.replace(/[^\w-]+/g, "-")}`,
        value: id,
        label: words.seen,
        example: text,
        checked: seen,
      }))}
    />
  );
}

function Crossed({ state: { crossing } }: { state: FormState }) {
  const words = useText(editText);
  if (crossing === null) return null;
  const { by, at, both, theirs, isGone } = crossing;
  const kind = isGone ? "gone" : both.length > 0 ? "both" : theirs.length > 0 ? "taken" : "none";
  const said = {
    gone: words.movedGone,
    both: words.movedBoth,
    taken: words.movedTaken,
    none: words.movedElsewhere,
  };
  return (
    <>
      <Notice kind="warn" lead={words.movedLead(by || words.someone, moment(at))}>
        {said[kind]}
      </Notice>
      {theirs.length > 0 && (
        <Panel title={words.takenTitle}>
          <SummaryList
            items={theirs.map((one) => ({
              key: one.name,
              label: one.label,
              value: <Diff before={one.before} after={one.theirs} />,
              note: words.changedBy(one.by || words.someone, moment(one.at)),
            }))}
          />
        </Panel>
      )}
    </>
  );
}

/** An instant as `20:14 25/11/2026`; empty when it is not known. */
export function moment(at: string): string {
  if (at === "") return "";
  const { date, time } = formatInstant(at);
  return `${time} ${date}`;
}
