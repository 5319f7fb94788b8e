-- What ends within the days of the notice was told on the first of them.
UPDATE dues_relief_requests SET ending_told_on = current_date
  WHERE state = 'approved' AND to_month IS NOT NULL
    AND ((to_month || '-01')::date + interval '1 month' - interval '1 day')::date <= current_date + 30;
