/**
 * The seam to the framework: everything the rest of the app takes from the router comes through here,
 * so that a later version of it is a change of this file, of `root`, `entry.*`, `server/` and `routes/`.
 */
export {
  Form,
  Link,
  useActionData,
  useLoaderData,
  useLocation,
  useNavigation,
  useRevalidator,
  useSubmit,
} from "@remix-run/react";
