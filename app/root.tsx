import type {
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import stylesheet from "./app.css?url";
import { paths } from "#app/paths.ts";
import { frameData } from "#app/routes/frame.server.ts";
import { ErrorPage, errorWords } from "#app/ui/error-page.tsx";
import {
  visitorFrame,
  type ErrorData,
  type FrameData,
  type FrameHandle,
} from "#app/ui/frame-types.ts";
import { Frame } from "#app/ui/frame.tsx";
import { LangProvider } from "#app/ui/lang.tsx";
import { useNonce } from "#app/ui/nonce.tsx";
import { uiText } from "#app/ui/text.ts";
import { pageTitle } from "#app/ui/title.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "alternate icon", href: "/favicon.ico", sizes: "32x32" },
];

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const lang = data?.lang ?? saidWith(error).lang ?? "vi";
  if (!error) return [{ title: uiText[lang].product }];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return [{ title: pageTitle(errorWords(uiText[lang].errors, status).title, lang) }];
};

/** When to come back after too many requests; pages without headers of their own inherit it. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const seconds = errorHeaders?.get("retry-after");
  return new Headers(seconds ? { "retry-after": seconds } : undefined);
};

export function loader(args: LoaderFunctionArgs) {
  return frameData(args);
}

/** What the door said with a refusal; nothing for any other error. */
function saidWith(error: unknown): ErrorData {
  const isSaid = isRouteErrorResponse(error) && typeof error.data === "object";
  return isSaid ? ((error.data as ErrorData | null) ?? {}) : {};
}

/** The data of the frame; after a form that was refused it is not read anew, and only the language is known. */
function useFrame(): FrameData {
  const data = useRouteLoaderData<typeof loader>("root");
  const { lang } = saidWith(useRouteError());
  return data ?? { ...visitorFrame, ...(lang ? { lang } : {}) };
}

/** The document around pages and error pages alike; the loader may have failed, so its data may be missing. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useFrame();
  const nonce = useNonce();
  const scripts = usePageHandle().scripts !== false;
  return (
    <html
      lang={data.lang}
      data-density={data.density}
      data-theme={data.theme === "device" ? undefined : data.theme}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        <LangProvider lang={data.lang}>{children}</LangProvider>
        {scripts && <ScrollRestoration nonce={nonce} />}
        {scripts && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/** What the page asks of its frame; the innermost route that says something wins. */
function usePageHandle(): FrameHandle {
  return useMatches().reduce<FrameHandle>(
    (sum, match) => ({ ...sum, ...(match.handle as FrameHandle | undefined) }),
    {},
  );
}

export default function App() {
  const data = useFrame();
  const { frame } = usePageHandle();
  if (frame === "bare") return <Outlet />;
  return (
    <Frame data={frame === "plain" ? { ...data, nav: [], dock: [] } : data} homeTo={paths.home()}>
      <Outlet />
    </Frame>
  );
}

/** Every error a page did not answer itself: refused, not found, or our fault. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useFrame();
  const details = saidWith(error);
  return (
    <Frame data={data} homeTo={paths.home()}>
      <ErrorPage
        status={isRouteErrorResponse(error) ? error.status : 500}
        homeTo={paths.home()}
        roles={details.roles}
        reason={details.reason}
        code={details.code ?? data.requestCode ?? undefined}
        back={details.back}
      />
    </Frame>
  );
}
