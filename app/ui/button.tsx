import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Anchor, type AnchorProps } from "#app/ui/anchor.tsx";
import { Hidden } from "#app/ui/hidden.tsx";
import { Icon, type IconName } from "#app/ui/icons.tsx";
import { useWords } from "#app/ui/lang.tsx";
import { useNavigation } from "#app/ui/router.ts";

/** One `primary` per page; `danger` is outlined and lives on a confirmation page. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface Look {
  kind?: ButtonKind;
  /** Lower, for rows of a table. */
  small?: boolean;
  /** As wide as its column on phones. */
  wide?: boolean;
  icon?: IconName;
  iconAfter?: IconName;
  /** Hidden words naming the object, where several buttons bear the same word. */
  object?: string;
}

function buttonClass({ kind = "plain", small, wide }: Look, extra?: string): string {
  return [
    "button",
    kind === "plain" ? "" : `button-${kind}`,
    small ? "button-small" : "",
    wide ? "button-wide" : "",
    extra ?? "",
  ]
    .filter(Boolean)
    .join(" ");
}

function Content({ icon, iconAfter, object, children }: Look & { children?: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {object && <Hidden>: {object}</Hidden>}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "style"> {
  /** The act is under way: the words change and a second press does nothing. */
  busy?: boolean;
}

/** A button that does something on this page; `type` is `submit` unless said otherwise. */
export function Button(props: ButtonProps) {
  const {
    kind,
    small,
    wide,
    icon,
    iconAfter,
    object,
    busy,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const words = useWords();
  return (
    <button
      type="submit"
      className={buttonClass({ kind, small, wide }, className)}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? (
        <Content icon="hourglass">{words.busy}</Content>
      ) : (
        <Content icon={icon} iconAfter={iconAfter} object={object}>
          {children}
        </Content>
      )}
    </button>
  );
}

/** The submit button of a POST form: busy while its form (and its `name`/`value`) is being sent. */
export function SubmitButton(props: ButtonProps) {
  const { state, formData } = useNavigation();
  const own = props.name
    ? formData?.get(props.name) === String(props.value)
    : formData !== undefined;
  return <Button kind="primary" {...props} busy={props.busy ?? (state !== "idle" && own)} />;
}

export interface ButtonLinkProps extends Look, AnchorProps {}

/** Looks like a button and goes somewhere; `download` or `reload` for files. */
export function ButtonLink(props: ButtonLinkProps) {
  const { kind, small, wide, icon, iconAfter, object, className, children, ...rest } = props;
  return (
    <Anchor className={buttonClass({ kind, small, wide }, className)} {...rest}>
      <Content icon={icon} iconAfter={iconAfter} object={object}>
        {children}
      </Content>
    </Anchor>
  );
}

/** Buttons side by side; on phones they wrap. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
