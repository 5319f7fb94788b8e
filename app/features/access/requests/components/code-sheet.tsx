import type { RequestLine } from "#app/features/access/requests/line/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BackLink } from "#app/ui/page-head.tsx";
import { PrintBar, PrintButton, Sheet, SheetGround, SheetTitle } from "#app/ui/sheet.tsx";

const GROUP = /.{1,5}/g;

/** A one-time code as it is shown once: a page to print and to hand over. */
export function CodeSheet(props: {
  line: RequestLine;
  code: string;
  until: string;
  address: string;
  by: string;
  at: string;
}) {
  const { line, code, until, address, by, at } = props;
  const words = useText(requestText);
  const { roles } = useText(accessText);
  const isReset = line.kind === "reset";
  const end = formatInstant(until);
  const made = formatInstant(at);
  const title = isReset ? words.paperReset : words.paperNew;
  const backTo = paths.accountRequest(line.id);
  return (
    <main id="main">
      <PrintBar
        title={words.titleOf(words.paperTitle, line.person)}
        sub={words.paperMakeHint}
        back={<BackLink to={backTo} label={words.back} />}
      >
        <PrintButton />
        <ButtonLink to={backTo}>{words.paperDone}</ButtonLink>
      </PrintBar>
      <SheetGround>
        <Notice kind="warn" lead={words.paperBar} />
        <Sheet label={title} footer={{ left: words.paperFooter(by, made.time, made.date) }}>
          <SheetTitle title={title} asOf={words.paperFor(line.person)} />
          <p className="paper-who">
            {roles[line.role]}, {line.unit ?? words.platform}
            <br />
            {words.basis}: {line.basis}
          </p>
          <ol className="setup-steps">
            {(isReset ? words.paperHowReset : words.paperHowNew).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <dl className="paper-box">
            <dt>{words.paperAddress}</dt>
            <dd>{address}</dd>
            <dt>{words.paperCode}</dt>
            <dd>
              <b>{code.match(GROUP)?.join(" ")}</b>
            </dd>
          </dl>
          <p>{words.paperUntil(end.date, end.time)}</p>
          <p>{words.paperLost}</p>
        </Sheet>
      </SheetGround>
    </main>
  );
}
