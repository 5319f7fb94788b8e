import { createRequire } from "node:module";
import type { ReactElement, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Lang } from "#app/lib/lang.ts";
import { LangProvider } from "#app/ui/lang.tsx";

interface StaticRouting {
  createStaticHandler(routes: object[]): {
    dataRoutes: object[];
    query(request: Request): Promise<object>;
  };
  createStaticRouter(routes: object[], context: object): object;
  StaticRouterProvider(props: { router: object; context: object; hydrate: boolean }): ReactElement;
}

// The very router the framework uses; links and forms need one around them.
const framework = createRequire(createRequire(import.meta.url).resolve("@remix-run/react"));
const routing = framework("react-router-dom/server") as StaticRouting;

/** The HTML of some components as the server sends it, inside a router standing at `path`. */
export async function html(node: ReactNode, lang: Lang = "vi", path = "/"): Promise<string> {
  const handler = routing.createStaticHandler([
    { path: "*", element: <LangProvider lang={lang}>{node}</LangProvider> },
  ]);
  const context = await handler.query(new Request(`http://localhost${path}`));
  const router = routing.createStaticRouter(handler.dataRoutes, context);
  return renderToStaticMarkup(
    <routing.StaticRouterProvider router={router} context={context} hydrate={false} />,
  );
}
