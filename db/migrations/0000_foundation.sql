-- The types, the role and the functions that tables and policies build upon.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE DOMAIN partial_date AS text
  CHECK (VALUE ~ '^(1[89]|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
--> statement-breakpoint
-- Roles belong to the whole server: a second database on it finds the role in place.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chibo_app') THEN
    CREATE ROLE chibo_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- two databases migrated at the same moment; the other one made it
END $$;
--> statement-breakpoint
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'chibo_app', 'MEMBER') THEN
    EXECUTE format('GRANT chibo_app TO %I', current_user);
  END IF;
END $$;
--> statement-breakpoint
-- After a transaction a local setting is '' and not NULL, hence nullif.
CREATE FUNCTION app_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_record_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.record_ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_sensitive_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.sensitive_ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_write_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.write_ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
--> statement-breakpoint
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.member', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_account() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  AS $$ SELECT coalesce(nullif(current_setting('app.system', true), '')::boolean, false) $$;
