import type { AnchorHTMLAttributes, ReactNode } from "react";
import { Link } from "#app/ui/router.ts";

export interface AnchorProps extends Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  "href" | "style"
> {
  to: string;
  /** A file or another site: the browser loads it itself, without the router. */
  reload?: boolean;
  children?: ReactNode;
}

/** A link: pages of the product through the router, files, fragments and other addresses by the browser. */
export function Anchor({ to, reload, children, ...rest }: AnchorProps) {
  const inside = to.startsWith("/") || to.startsWith("?");
  if (!inside || reload || rest.download !== undefined) {
    return (
      <a href={to} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <Link to={to} {...rest}>
      {children}
    </Link>
  );
}
