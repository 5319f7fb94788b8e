-- The base of a vote is counted with one plan: to plan it for each vote took longer than to count.
ALTER FUNCTION app_voters_on(uuid, date, text) SET plan_cache_mode = force_generic_plan;
