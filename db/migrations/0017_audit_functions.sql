CREATE FUNCTION app_audit() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(current_setting('app.audit', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION app_audit_unit() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT nullif(current_setting('app.audit_unit', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_looks_elsewhere() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.looks_elsewhere', true), '')::boolean, false) $$;
