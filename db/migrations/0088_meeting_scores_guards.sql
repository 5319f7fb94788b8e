ALTER TABLE meeting_scores FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- A score is written once; a later one stands over it.
GRANT SELECT, INSERT ON meeting_scores TO chibo_app;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON meeting_scores FROM chibo_app;
