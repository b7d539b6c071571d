-- What was complained of rightly, a reviewer sees beside the record it is about.
alter table finding drop constraint finding_rule_check;
alter table finding add constraint finding_rule_check check (rule in
  ('OVERLAP', 'LONG_DAY', 'IMPOSSIBLE_TRAVEL', 'SAME_WITNESS', 'RECIPROCAL_RING', 'COMPLAINT_UPHELD'));
