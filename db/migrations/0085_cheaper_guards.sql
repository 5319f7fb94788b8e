-- Most changes of a record change none of the counts of its unit: then nothing is added up. The rest of the function
-- stays as it is.
DO $$
DECLARE
  known text := pg_get_functiondef('count_members_on_update()'::regprocedure);
BEGIN
  EXECUTE regexp_replace(known, '\mBEGIN\M', 'BEGIN
  IF NOT EXISTS (
    SELECT FROM old_rows o FULL JOIN new_rows n USING (id)
    WHERE (o.org_id, o.membership_status, o.data_level, o.quality_score, o.hidden_at IS NULL, o.open_duplicate,
        o.missing, o.broken_rules)
      IS DISTINCT FROM (n.org_id, n.membership_status, n.data_level, n.quality_score, n.hidden_at IS NULL,
        n.open_duplicate, n.missing, n.broken_rules)
  ) THEN RETURN NULL; END IF;');
END $$;
--> statement-breakpoint
-- Room in each page, so that a change that touches no indexed column stays beside its row and writes no index.
ALTER TABLE members SET (fillfactor = 90);
--> statement-breakpoint
ALTER TABLE member_records SET (fillfactor = 90);
