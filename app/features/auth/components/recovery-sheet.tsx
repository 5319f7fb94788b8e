import { authText } from "#app/features/auth/text.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { PrintBar, PrintButton, Sheet, SheetGround, SheetTitle } from "#app/ui/sheet.tsx";

/** Recovery codes as they are shown once: a page to print, and the way on. */
export function RecoverySheet(props: {
  codes: readonly string[];
  username: string;
  at: string;
  next: string;
}) {
  const { codes, username, at, next } = props;
  const words = useText(authText).second;
  const made = formatInstant(at);
  return (
    <>
      <PrintBar
        title={words.codesTitle}
        sub={words.codesSub}
        back={<Anchor to={next}>{words.codesLater}</Anchor>}
      >
        <PrintButton />
        <ButtonLink to={next}>{words.codesDone}</ButtonLink>
      </PrintBar>
      <SheetGround>
        <Notice kind="warn" lead={words.codesOnce}>
          {words.codesOnceDo}
        </Notice>
        <Sheet label={words.codesTitle} footer={{ left: words.codesFooter(made.time, made.date) }}>
          <SheetTitle title={words.codesPaper} asOf={words.codesOf(username)} />
          <p>{words.codesHow}</p>
          <ol className="paper-codes">
            {codes.map((code) => (
              <li key={code}>
                <code className="paper-code">{code}</code>
              </li>
            ))}
          </ol>
          <p>{words.codesKeep}</p>
        </Sheet>
      </SheetGround>
    </>
  );
}
