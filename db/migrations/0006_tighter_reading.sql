ALTER POLICY "history_read" ON "history" TO public USING ((select app_record_ranges()) @> history.org_pos or history.member_id = (select app_member()));--> statement-breakpoint
ALTER POLICY "import_rows_of_organization" ON "import_rows" TO public USING ((select app_sensitive_ranges()) @> import_rows.org_pos) WITH CHECK ((select app_sensitive_ranges()) @> import_rows.org_pos);--> statement-breakpoint
-- Only the triggers count, as the owner of the tables: nobody calls their functions with sums of one's own.
REVOKE EXECUTE ON FUNCTION apply_member_counts(jsonb), apply_member_gaps(jsonb) FROM PUBLIC;
