ALTER TABLE import_progress FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON import_progress TO chibo_app;
