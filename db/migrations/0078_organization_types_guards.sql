-- Makes a unit another type, with as many positions as are asked for from where it begins, and names the grassroots
-- unit above its records anew. For the system alone, which judges before whether it may be.
CREATE FUNCTION app_change_type(the_org uuid, new_type text, new_size bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public
AS $$
DECLARE
  unit organizations;
  above organizations;
  new_to bigint;
  top uuid;
BEGIN
  IF NOT app_is_system() THEN
    RAISE insufficient_privilege USING MESSAGE = 'Only the system changes the type of a unit.';
  END IF;
  SELECT * INTO STRICT unit FROM organizations WHERE id = the_org FOR UPDATE;
  SELECT * INTO STRICT above FROM organizations WHERE id = unit.parent_id;
  new_to := unit.pos_from + new_size;
  IF new_size < 1 OR new_to > above.pos_to
    OR EXISTS (SELECT FROM organizations o
      WHERE o.pos_from > unit.pos_from AND o.pos_from < unit.pos_to AND o.pos_to > new_to)
    OR EXISTS (SELECT FROM organizations o WHERE o.parent_id = unit.parent_id AND o.id <> the_org
      AND o.pos_from < new_to AND o.pos_to > unit.pos_from)
  THEN RAISE check_violation USING MESSAGE = 'There is no such place for the unit.'; END IF;
  top := CASE WHEN new_type IN ('DBCS', 'CBCS') THEN the_org ELSE above.grassroots_id END;
  UPDATE organizations SET org_type = new_type, pos_to = new_to, grassroots_id = top WHERE id = the_org;
  UPDATE organizations o SET grassroots_id = top WHERE o.pos_from > unit.pos_from AND o.pos_from < unit.pos_to;
  UPDATE members m SET grassroots_id = top
    WHERE m.org_pos >= unit.pos_from AND m.org_pos < unit.pos_to AND m.grassroots_id IS DISTINCT FROM top;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app_change_type(uuid, text, bigint) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_change_type(uuid, text, bigint) TO chibo_app;
