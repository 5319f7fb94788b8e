import { authText } from "#app/features/auth/text.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Form } from "#app/ui/router.ts";

/** A secret to be taken into a device: the square, and the same in groups to type. */
export interface SecretShown {
  token: string;
  groups: string;
  qr: { size: number; path: string };
}

/** Three steps: an app, the secret, a code of it. Nothing counts before the code was right. */
export function SecondFactorSetup({ secret, error }: { secret: SecretShown; error?: string }) {
  const words = useText(authText).second;
  const { size, path } = secret.qr;
  return (
    <Form method="post" className="stack" reloadDocument>
      <input type="hidden" name="token" value={secret.token} />
      <ol className="stack stack-tight setup-steps">
        <li>{words.stepApp}</li>
        <li>
          {words.stepScan}
          <svg
            className="qr"
            viewBox={`0 0 ${size} ${size}`}
            role="img"
            aria-label={words.qrLabel}
            shapeRendering="crispEdges"
          >
            <path d={path} fill="currentColor" />
          </svg>
          <span className="dim">{words.orType}</span>
          <code className="paper-code">{secret.groups}</code>
        </li>
        <li>{words.stepCode}</li>
      </ol>
      <CodeField label={words.code} hint={words.codeHint} error={error} />
      <SubmitButton>{words.setSubmit}</SubmitButton>
    </Form>
  );
}

/** Six digits of the device, or a recovery code. */
export function CodeField(props: {
  label: string;
  hint: string;
  error?: string;
  optional?: boolean;
}) {
  return (
    <Field
      name="code"
      {...props}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      width="half"
      required={!props.optional}
    />
  );
}
