import type { ErrorData } from "#app/ui/frame-types.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export interface ErrorPageProps extends ErrorData {
  status: number;
  homeTo: string;
}

/** The words of a status; unknown ones are told as 400 or 500. */
export function errorWords<T>(errors: Record<400 | 403 | 404 | 500, T>, status: number): T {
  if (status === 403 || status === 404) return errors[status];
  return status >= 400 && status < 500 ? errors[400] : errors[500];
}

/** What happened, whether anything was written, what to do, and the code to read out on the phone. */
export function ErrorPage({ status, homeTo, roles, reason, code }: ErrorPageProps) {
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
      <p>{said.advice}</p>
      {code && status !== 404 && (
        <p className="dim">
          {words.requestCode}: <b suppressHydrationWarning>{code}</b>
        </p>
      )}
      <ButtonLink kind="primary" to={homeTo} reload>
        {words.home}
      </ButtonLink>
    </div>
  );
}
