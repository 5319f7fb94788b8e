-- Functions, because a list is planned each time it is asked for, and the policies of three tables take long to plan:
-- here each session plans them once.

-- The cases from which the account of the scope stands aside, as far as the scope goes. @source roles §6, S3
CREATE FUNCTION app_stood_aside() RETURNS uuid[] LANGUAGE plpgsql STABLE SET search_path = public AS $$
BEGIN
  RETURN array(SELECT s.case_id FROM case_steps s WHERE s.step = 'standAside' AND s.account_id = app_account());
END $$;
--> statement-breakpoint
-- The open cases of the scope from which the secretary of the cell stands aside: the deputy or the commune goes on with
-- them. It asks for the scope itself and not the policies of what it reads. @source roles §6, S3
CREATE FUNCTION app_secretary_aside() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  reach CONSTANT int8multirange := app_ranges();
BEGIN
  RETURN array(
    SELECT c.id FROM case_steps s JOIN cases c ON c.id = s.case_id
    WHERE s.step = 'standAside' AND s.role = 'R02' AND c.closed_on IS NULL
      AND (app_is_system() OR reach @> c.org_pos OR reach @> c.other_pos));
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION app_secretary_aside() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app_secretary_aside() TO chibo_app;
