import type { ProviderEnd } from "#app/features/auth/provider/rules.ts";
import { providerText } from "#app/features/auth/provider/text.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Form } from "#app/ui/router.ts";

/** Leads to the other sign-in service; where to go afterwards stands in the address. */
export function ProviderButton({ name, next }: { name: string; next: string | null }) {
  const words = useText(providerText);
  return (
    <Form
      method="post"
      action={paths.loginProvider({ next })}
      className="stack stack-tight"
      reloadDocument
    >
      <Button wide iconAfter="arrow">
        {words.signIn(name)}
      </Button>
      <p className="dim">{words.hint}</p>
    </Form>
  );
}

interface ProviderNoticeProps {
  name: string;
  end: ProviderEnd | null;
  /** Somebody has just signed out here who came from there. */
  isOut: boolean;
  outTo: string | null;
}

/** What came of going to the other service, or that one may still be signed in there. */
export function ProviderNotice({ name, end, isOut, outTo }: ProviderNoticeProps) {
  const words = useText(providerText);
  const auth = useText(authText);
  if (end !== null) {
    const kind = end === "cancelled" ? "info" : "error";
    return (
      <Notice kind={kind} lead={auth.failedTitle}>
        {words.ends[end](name)}
      </Notice>
    );
  }
  if (!isOut) return null;
  return (
    <Notice kind="ok" lead={words.signedOut}>
      {words.signedOutThere(name)} {outTo && <a href={outTo}>{words.signOutThere(name)}</a>}
    </Notice>
  );
}
