CREATE FUNCTION app_file_ranges() RETURNS int8multirange LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT coalesce(nullif(current_setting('app.file_ranges', true), '')::int8multirange, '{}'::int8multirange) $$;
