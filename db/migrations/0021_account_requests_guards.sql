ALTER TABLE account_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON account_requests TO chibo_app;
