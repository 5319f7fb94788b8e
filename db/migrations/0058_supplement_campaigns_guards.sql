GRANT SELECT, INSERT, UPDATE ON supplement_campaigns TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON supplement_campaigns FROM chibo_app;
