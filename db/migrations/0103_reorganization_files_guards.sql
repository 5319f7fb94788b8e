ALTER TABLE reorganization_files FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Nobody removes a row: a file that was taken back is marked, its bytes go later.
GRANT SELECT, INSERT, UPDATE ON reorganization_files TO chibo_app;
