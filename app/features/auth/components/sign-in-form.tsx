import { useState, useSyncExternalStore } from "react";
import { authText } from "#app/features/auth/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckToggle } from "#app/features/auth/components/check-toggle.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

/** User name and passphrase; posts to the page itself, so that where to go next stays in the address. */
export function SignInForm({ username }: { username?: string }) {
  const words = useText(authText);
  const [shown, setShown] = useState(false);
  // The server's page has no tick, since without script it could do nothing.
  const scripted = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return (
    <Form method="post" className="stack" reloadDocument>
      <Field
        name="username"
        label={words.username}
        hint={words.usernameHint}
        defaultValue={username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Field
        name="password"
        label={words.password}
        type={shown ? "text" : "password"}
        autoComplete="current-password"
        required
      />
      {scripted && (
        <CheckToggle
          id="show-password"
          label={words.showPassword}
          checked={shown}
          onChange={setShown}
        />
      )}
      <SubmitButton wide>{words.submit}</SubmitButton>
      <p className="dim">{words.forgotten}</p>
    </Form>
  );
}
