DROP POLICY "account_requests_system_only" ON "account_requests" CASCADE;--> statement-breakpoint
DROP TABLE "account_requests" CASCADE;