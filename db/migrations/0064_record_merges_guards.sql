ALTER TABLE record_merges FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON record_merges TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON record_merges FROM chibo_app;
