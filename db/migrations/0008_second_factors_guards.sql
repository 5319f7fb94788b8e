ALTER TABLE second_factors FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE recovery_codes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE known_devices FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE account_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes, known_devices, account_requests TO chibo_app;
