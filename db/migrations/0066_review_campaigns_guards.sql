GRANT SELECT, INSERT, UPDATE ON review_campaigns TO chibo_app;--> statement-breakpoint
REVOKE DELETE, TRUNCATE ON review_campaigns FROM chibo_app;
