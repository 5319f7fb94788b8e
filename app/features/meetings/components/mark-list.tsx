import { partyPosition } from "#app/codes/party-position.ts";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { excuseReasons } from "#app/features/meetings/attendance/rules.ts";
import type { MarkLine } from "#app/features/meetings/marking/rules.ts";
import { meetingText } from "#app/features/meetings/text.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Segmented } from "#app/ui/choices.tsx";
import { useLang, useText } from "#app/ui/lang.tsx";
import { ActionBar } from "#app/ui/layout.tsx";
import { Form } from "#app/ui/router.ts";
import { SelectBox } from "#app/ui/select.tsx";
import { StatusText } from "#app/ui/status-tag.tsx";

/** Every name of the cell with its choice: one form, one press for each name, sent as a whole. */
export function MarkList(props: {
  lines: MarkLine[];
  hasOnline: boolean;
  formKey: string;
  hat: string;
  reasonMissing: readonly string[];
  children?: React.ReactNode;
}) {
  const { lines, hasOnline, formKey, hat, reasonMissing, children } = props;
  const words = useText(meetingText);
  return (
    <Form method="post">
      <FormKey value={formKey} />
      <input type="hidden" name="hat" value={hat} />
      <div className="panel">
        <div className="panel-head">
          <h2>{words.marksTitle}</h2>
          <div className="panel-aside">
            <Button small name="act" value="all">
              {words.markAll}
            </Button>
          </div>
        </div>
        {children}
        <ul className="mark-list">
          {lines.map((line) => (
            <MarkRow
              key={line.memberId}
              line={line}
              hasOnline={hasOnline}
              isReasonMissing={reasonMissing.includes(line.memberId)}
            />
          ))}
        </ul>
      </div>
      <ActionBar state={null}>
        <SubmitButton name="act" value="save">
          {words.saveMarks}
        </SubmitButton>
      </ActionBar>
    </Form>
  );
}

function MarkRow({
  line,
  hasOnline,
  isReasonMissing,
}: {
  line: MarkLine;
  hasOnline: boolean;
  isReasonMissing: boolean;
}) {
  const words = useText(meetingText);
  const lang = useLang();
  const { memberId, name, position, isProbationary, standing, shown, choice, reason } = line;
  const office = partyPosition.entries.find(({ code }) => code === position)?.label[lang];
  const options = [
    { value: "present", label: words.presence.present },
    ...(hasOnline ? [{ value: "online", label: words.online_present }] : []),
    ...(standing === null
      ? [
          { value: "excused", label: words.presence.excused },
          { value: "unexcused", label: words.presence.unexcused },
        ]
      : [{ value: "notCounted", label: words.presence.notCounted }]),
  ];
  const sub = [office, isProbationary ? words.probationary : undefined].filter(Boolean).join(", ");
  return (
    <li>
      <div id={`n-${memberId}`}>
        <b>{name}</b>
        {sub && <span className="sub">{sub}</span>}
      </div>
      <input type="hidden" name={`v.${memberId}`} value={line.version} />
      <input type="hidden" name={`s.${memberId}`} value={shown} />
      <div className="mark-choice">
        <Segmented
          name={`m.${memberId}`}
          labelledBy={`n-${memberId}`}
          options={options}
          value={choice}
        />
        {standing === null && (
          <div className="mark-reason">
            <SelectBox
              name={`r.${memberId}`}
              aria-label={`${words.reason}: ${name}`}
              defaultValue={reason}
              empty={words.reason}
              options={excuseReasons.map(({ code, label }) => ({
                value: code,
                label: label[lang],
              }))}
            />
          </div>
        )}
        {isReasonMissing && <StatusText kind="error">{words.reasonMissingAt}</StatusText>}
      </div>
    </li>
  );
}
