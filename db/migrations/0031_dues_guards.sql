ALTER TABLE dues_sheets FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_lines FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_incomes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_entries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_declarations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_relief_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE dues_remittances FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON dues_sheets, dues_lines, dues_incomes, dues_declarations,
  dues_relief_requests, dues_remittances TO chibo_app;--> statement-breakpoint
-- What a province confirmed stays as it was; other figures begin with another month.
GRANT SELECT, INSERT, UPDATE ON dues_terms TO chibo_app;--> statement-breakpoint
-- The ledger is written once: a slip is reversed, never changed.
GRANT SELECT, INSERT ON dues_entries TO chibo_app;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON dues_entries FROM chibo_app;--> statement-breakpoint
CREATE FUNCTION dues_terms_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF old.state <> 'proposed' OR new.kept <> old.kept OR new.wages <> old.wages OR new.from_month <> old.from_month
    OR new.province_id <> old.province_id OR new.proposed_by <> old.proposed_by
  THEN RAISE EXCEPTION 'decided terms of dues do not change'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER dues_terms_stay BEFORE UPDATE ON dues_terms FOR EACH ROW EXECUTE FUNCTION dues_terms_stay();--> statement-breakpoint
-- A closed sheet keeps what it says; it only learns with which remittance its money went up, and follows its cell.
CREATE FUNCTION dues_sheets_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF tg_op = 'DELETE' THEN RAISE EXCEPTION 'sheets of dues are kept'; END IF;
  IF old.state = 'closed' AND
    (to_jsonb(new) - 'org_pos' - 'remittance_id') <> (to_jsonb(old) - 'org_pos' - 'remittance_id')
  THEN RAISE EXCEPTION 'a closed sheet of dues does not change'; END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER dues_sheets_stay BEFORE UPDATE OR DELETE ON dues_sheets FOR EACH ROW EXECUTE FUNCTION dues_sheets_stay();--> statement-breakpoint
-- After the row, so that the policy has judged it first.
CREATE FUNCTION dues_lines_stay() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF tg_op = 'UPDATE' AND (to_jsonb(new) - 'org_pos') = (to_jsonb(old) - 'org_pos') THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM dues_sheets s WHERE s.id = coalesce(new.sheet_id, old.sheet_id) AND s.state = 'closed')
  THEN RAISE EXCEPTION 'the lines of a closed sheet of dues do not change'; END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER dues_lines_stay AFTER INSERT OR UPDATE OR DELETE ON dues_lines FOR EACH ROW EXECUTE FUNCTION dues_lines_stay();--> statement-breakpoint
-- One writer of a cell's ledger at a time; numbers follow each other; only an open book takes entries; a reversal
-- takes back one whole act, and never another reversal.
CREATE FUNCTION dues_entries_fit() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE
  taken dues_entries;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('dues ' || new.org_id, 0));
  PERFORM FROM dues_sheets s WHERE s.org_id = new.org_id AND s.month = new.book_month AND s.state <> 'closed';
  IF NOT FOUND THEN RAISE EXCEPTION 'the book of % is not open', new.book_month; END IF;
  IF (new.kind = 'payment') <> (new.receipt_number IS NOT NULL) OR (new.kind = 'payment' AND new.amount_dong <= 0)
    OR (new.kind = 'refund' AND (new.amount_dong >= 0 OR new.month IS NOT NULL))
    OR (new.kind = 'reversal') <> (new.reverses IS NOT NULL)
  THEN RAISE EXCEPTION 'an entry of dues does not fit its kind'; END IF;
  IF new.kind = 'payment' AND (
    EXISTS (SELECT FROM dues_entries e WHERE e.org_id = new.org_id AND e.receipt_year = new.receipt_year
      AND e.receipt_number = new.receipt_number AND e.act_id <> new.act_id)
    OR (new.receipt_number > 1 AND NOT EXISTS (SELECT FROM dues_entries e WHERE e.org_id = new.org_id
      AND e.receipt_year = new.receipt_year AND e.receipt_number = new.receipt_number - 1))
  ) THEN RAISE EXCEPTION 'receipt % of % is not the next one', new.receipt_number, new.receipt_year; END IF;
  IF new.kind = 'reversal' THEN
    SELECT * INTO taken FROM dues_entries e WHERE e.act_id = new.reverses AND e.month IS NOT DISTINCT FROM new.month;
    IF taken.id IS NULL OR taken.kind NOT IN ('payment', 'refund') OR taken.org_id <> new.org_id
      OR taken.member_id <> new.member_id OR taken.amount_dong <> -new.amount_dong
    THEN RAISE EXCEPTION 'a reversal takes back a payment or a refund as it was written'; END IF;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER dues_entries_fit AFTER INSERT ON dues_entries FOR EACH ROW EXECUTE FUNCTION dues_entries_fit();
