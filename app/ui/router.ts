/**
 * The seam to the framework: everything the rest of the app takes from the router comes through here,
 * so that a later version of it is a change of this file, of `root`, `entry.*`, `server/` and `routes/`.
 */
export {
  Form,
  isRouteErrorResponse,
  Link,
  NavLink,
  Outlet,
  useActionData,
  useFetcher,
  useLoaderData,
  useLocation,
  useMatches,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from "@remix-run/react";
export type { FormProps, LinkProps } from "@remix-run/react";
