-- Rules with numbers: versioned, dated, scoped. The nearest area wins, then the newest that is in force.
create table registry_policy (
  id           uuid        primary key,
  code         text        not null,
  version      integer     not null check (version > 0),
  area_path    text        not null references area (path),
  effective_on date        not null,
  content      jsonb       not null,
  source       text        not null,
  reason       text        not null,
  approved_by  uuid,
  approved_at  timestamptz not null,
  unique (code, version)
);

create function refuse_policy_change() returns trigger language plpgsql as $$
begin
  raise exception 'a policy version is never changed: %', tg_op using errcode = 'LB001';
end $$;
create trigger registry_policy_rows before update or delete on registry_policy
  for each row execute function refuse_policy_change();
alter table registry_policy enable always trigger registry_policy_rows;

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000101', 'SERVICE_RECORD_PUBLICITY', 1, 'cn', '2017-12-01',
 '{"workingDays": 3}',
 'Community rule implementing the Fujian detailed rules: posted at least 3 working days before a record counts',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000102', 'WORKING_CALENDAR', 1, 'cn', '2017-12-01',
 '{"holidays": [], "workdays": []}',
 'Monday to Friday; holidays and make-up workdays of a year are added as the State Council announces them',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000103', 'STAR_RATING', 1, 'cn', '2012-10-23',
 '{"pack": "STAR_MCA", "thresholdsMinutes": [6000, 18000, 36000, 60000, 90000]}',
 'Ministry of Civil Affairs 2012, service record measures: 100, 300, 600, 1000 and 1500 hours',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000104', 'SERVICE_RECORD_EVIDENCE', 1, 'cn', '2017-12-01',
 '{"stationHeadGrades": ["D"], "stationHeadOverMinutes": 480, "stationHeadAfterDays": 30, "longestMinutes": 1440}',
 'Own default: weak evidence, more than 8 hours or more than 30 days back is for the station head to confirm',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000105', 'VOLUNTEER_AGE', 1, 'cn', '2021-11-01',
 '{"guardianConsentUnder": 18, "childRulesUnder": 14}',
 'Civil Code Art. 17 to 20 (majority at 18); Personal Information Protection Law Art. 31 (special rules under 14)',
 'preset', now());
