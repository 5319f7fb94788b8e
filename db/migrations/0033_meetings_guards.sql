ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_attendance FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_votes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_assignments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_addenda FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE meeting_replies FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON meetings, meeting_items, meeting_attendance, meeting_votes,
  meeting_assignments, meeting_replies TO chibo_app;
--> statement-breakpoint
-- A correction of closed minutes is written once and changed by nobody.
GRANT SELECT, INSERT ON meeting_addenda TO chibo_app;
--> statement-breakpoint
-- Closed minutes stay as they were signed, whatever is asked: only the number of the resolution comes later. A
-- move of the unit rewrites positions.
CREATE FUNCTION guard_meeting() RETURNS trigger LANGUAGE plpgsql SET search_path = public
AS $$
DECLARE
  later CONSTANT text[] := ARRAY['state', 'resolution_number', 'resolution_year', 'resolution_issued_on', 'version'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE check_violation USING MESSAGE = 'Meetings are cancelled, not removed.';
  END IF;
  IF OLD.state NOT IN ('closed', 'resolution_issued', 'cancelled') THEN
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - 'org_pos'::text = to_jsonb(OLD) - 'org_pos'::text THEN
    RETURN NEW;
  END IF;
  IF OLD.state = 'closed' AND NEW.state = 'resolution_issued'
    AND to_jsonb(NEW) - later = to_jsonb(OLD) - later THEN
    RETURN NEW;
  END IF;
  RAISE check_violation USING MESSAGE = 'This meeting is closed.';
END $$;
--> statement-breakpoint
CREATE TRIGGER meetings_guarded BEFORE UPDATE OR DELETE ON meetings
  FOR EACH ROW EXECUTE FUNCTION guard_meeting();
--> statement-breakpoint
CREATE FUNCTION guard_minutes() RETURNS trigger LANGUAGE plpgsql SET search_path = public
AS $$
DECLARE
  held text;
  free CONSTANT text[] := ARRAY['org_pos', 'task_id'];
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
    RETURN NEW;
  END IF;
  SELECT m.state INTO held FROM meetings m
    WHERE m.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END;
  IF held IN ('closed', 'resolution_issued', 'cancelled') THEN
    RAISE check_violation USING MESSAGE = 'The minutes of this meeting are closed.';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER meeting_items_guarded BEFORE INSERT OR UPDATE OR DELETE ON meeting_items
  FOR EACH ROW EXECUTE FUNCTION guard_minutes();
--> statement-breakpoint
CREATE TRIGGER meeting_attendance_guarded BEFORE INSERT OR UPDATE OR DELETE ON meeting_attendance
  FOR EACH ROW EXECUTE FUNCTION guard_minutes();
--> statement-breakpoint
CREATE TRIGGER meeting_votes_guarded BEFORE INSERT OR UPDATE OR DELETE ON meeting_votes
  FOR EACH ROW EXECUTE FUNCTION guard_minutes();
--> statement-breakpoint
CREATE TRIGGER meeting_assignments_guarded BEFORE INSERT OR UPDATE OR DELETE ON meeting_assignments
  FOR EACH ROW EXECUTE FUNCTION guard_minutes();
