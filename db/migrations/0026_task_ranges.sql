CREATE FUNCTION app_work_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.work_ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
-- Whether the act writes work at all: only then does a member report on an own task.
CREATE FUNCTION app_works() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(current_setting('app.work_ranges', true), '') <> '' $$;
