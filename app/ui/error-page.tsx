import type { ComeBack, ErrorData } from "#app/ui/frame-types.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useWords } from "#app/ui/lang.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form } from "#app/ui/router.ts";

export interface ErrorPageProps extends ErrorData {
  status: number;
  homeTo: string;
}

/** The words of a status; unknown ones are told as 400 or 500. */
export function errorWords<T>(errors: Record<400 | 403 | 404 | 429 | 500, T>, status: number): T {
  if (status === 403 || status === 404 || status === 429) return errors[status];
  return status >= 400 && status < 500 ? errors[400] : errors[500];
}

/** What happened, whether anything was written, what to do, and the code to read out on the phone. */
export function ErrorPage({ status, homeTo, roles, reason, code, back }: ErrorPageProps) {
  const words = useWords();
  const said = errorWords(words.errors, status);
  return (
    <div className="error-page stack">
      <PageHead title={said.title} sub={reason ?? said.text} />
      {roles && roles.length > 0 && (
        <p>
          <b>{words.rolesThatMay(roles.join(", "))}</b>
        </p>
      )}
      {back && <Back back={back} />}
      <p>{said.advice}</p>
      {code && status !== 404 && (
        <p className="dim">
          {words.requestCode}: <b suppressHydrationWarning>{code}</b>
        </p>
      )}
      <ButtonLink kind={back?.again ? "plain" : "primary"} to={homeTo} reload>
        {words.home}
      </ButtonLink>
    </div>
  );
}

/** When to come back; what was typed waits in this page and is sent again by one button. */
function Back({ back: { at, minutes, lost, again } }: { back: ComeBack }) {
  const words = useWords();
  return (
    <>
      <p>
        <b>{words.comeBack(formatInstant(at).time, minutes)}</b>
      </p>
      {lost && <p>{words.lost[lost]}</p>}
      {again && (
        <Form method="post" action={again.to} className="stack stack-tight" reloadDocument>
          <p>{words.typedKept}</p>
          {again.form.map(([name, value], place) => (
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <Button kind="primary">{words.sendAgain}</Button>
        </Form>
      )}
    </>
  );
}
