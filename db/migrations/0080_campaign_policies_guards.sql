ALTER TABLE review_campaigns FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE supplement_campaigns FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- A campaign ends and stays: what was done in it are cases.
REVOKE DELETE, TRUNCATE ON review_campaigns, supplement_campaigns FROM chibo_app;
