-- A definer's function resolves names where its owner says, whatever the caller's search path is.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['app_ranges', 'app_record_ranges', 'app_sensitive_ranges',
    'app_write_ranges', 'app_member', 'app_account', 'app_is_system']
  LOOP
    EXECUTE format('ALTER FUNCTION %I() SET search_path = pg_catalog', name);
  END LOOP;
END $$;
