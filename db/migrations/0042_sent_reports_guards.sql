ALTER TABLE sent_reports FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE report_snapshots FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE report_steps FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON sent_reports TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON sent_reports FROM chibo_app;--> statement-breakpoint
-- What was sent, and who did what to it, is written once.
GRANT SELECT, INSERT ON report_snapshots, report_steps TO chibo_app;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON report_snapshots, report_steps FROM chibo_app;--> statement-breakpoint
-- A locked report stays as it is, whoever asks; it only follows its unit when that moves.
CREATE FUNCTION sent_reports_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF tg_op = 'DELETE' THEN RAISE check_violation USING MESSAGE = 'sent reports are kept'; END IF;
  IF to_jsonb(new) - 'org_pos'::text = to_jsonb(old) - 'org_pos'::text THEN RETURN new; END IF;
  IF old.state = 'accepted' THEN RAISE check_violation USING MESSAGE = 'a locked report does not change'; END IF;
  IF new.org_id <> old.org_id OR new.report <> old.report OR new.period <> old.period
  THEN RAISE check_violation USING MESSAGE = 'a report stays that of its unit and period'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER sent_reports_stay BEFORE UPDATE OR DELETE ON sent_reports FOR EACH ROW EXECUTE FUNCTION sent_reports_stay();--> statement-breakpoint
-- After the row, so that the policy has judged it first: nothing is added to a locked report, and the checksum is that
-- of the text.
CREATE FUNCTION report_snapshots_fit() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF new.checksum <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex')
  THEN RAISE check_violation USING MESSAGE = 'the checksum is not that of the report'; END IF;
  IF EXISTS (SELECT FROM sent_reports r WHERE r.id = new.report_id AND r.state = 'accepted')
  THEN RAISE check_violation USING MESSAGE = 'a locked report takes no other figures'; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER report_snapshots_fit AFTER INSERT ON report_snapshots FOR EACH ROW EXECUTE FUNCTION report_snapshots_fit();--> statement-breakpoint
-- For whoever owns the tables, too.
CREATE FUNCTION report_parts_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF tg_op = 'UPDATE' AND to_jsonb(new) - 'org_pos'::text = to_jsonb(old) - 'org_pos'::text THEN RETURN new; END IF;
  RAISE check_violation USING MESSAGE = 'what was reported is kept as it was';
END $$;--> statement-breakpoint
CREATE TRIGGER report_snapshots_stay BEFORE UPDATE OR DELETE ON report_snapshots FOR EACH ROW EXECUTE FUNCTION report_parts_stay();--> statement-breakpoint
CREATE TRIGGER report_steps_stay BEFORE UPDATE OR DELETE ON report_steps FOR EACH ROW EXECUTE FUNCTION report_parts_stay();
