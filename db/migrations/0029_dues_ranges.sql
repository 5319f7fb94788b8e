-- The rows of dues that an act may read, by what they tell, and those that it may write.
CREATE FUNCTION app_dues_totals() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.dues_totals', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_dues_amounts() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.dues_amounts', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_dues_bases() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.dues_bases', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_dues_write() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.dues_write', true), '')::int8multirange, '{}'::int8multirange) $$;
