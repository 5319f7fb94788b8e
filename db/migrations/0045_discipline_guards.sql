-- A discipline case that is not over counts for everybody who decides about the person, also for those who do not
-- see its file: it tells that there is one, within the scope of the act, and nothing of it.
CREATE FUNCTION app_open_discipline(about uuid, but uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  system_before text := coalesce(current_setting('app.system', true), '');
  is_open boolean;
BEGIN
  PERFORM set_config('app.system', 'true', true);
  SELECT EXISTS (
    SELECT 1 FROM cases c WHERE c.member_id = about AND c.closed_on IS NULL
      AND c.procedure = 'discipline' AND c.id IS DISTINCT FROM but) INTO is_open;
  PERFORM set_config('app.system', system_before, true);
  RETURN is_open;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_open_discipline(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_open_discipline(uuid, uuid) TO chibo_app;
