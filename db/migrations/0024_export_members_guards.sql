ALTER TABLE export_members FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Whose records a file held is written once and changed by nobody.
GRANT SELECT, INSERT ON export_members TO chibo_app;
