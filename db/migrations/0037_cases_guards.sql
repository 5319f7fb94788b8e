ALTER TABLE cases FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE case_steps FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON cases TO chibo_app;--> statement-breakpoint
-- The steps of a case are written once and changed by nobody.
GRANT SELECT, INSERT ON case_steps TO chibo_app;
