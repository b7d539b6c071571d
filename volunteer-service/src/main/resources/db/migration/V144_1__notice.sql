-- Public notices (公示): lines of people by id only; a name is read from its owner when somebody looks, masked.
create table notice (
  id               uuid        primary key,
  kind             text        not null check (kind in ('HOURS', 'STAR', 'AWARD', 'HONOUR', 'ASSESSMENT', 'REDEMPTION',
                     'CERTIFICATE', 'GENERAL')),
  area_path        text        not null references area (path),
  title            text        not null check (length(title) between 1 and 100),
  body             text        not null check (length(body) <= 2000),
  basis            text        not null check (basis in ('RULE', 'CONSENT', 'NO_NAMES')),
  rule             text        not null,
  policy_version   integer     not null,
  published_by     uuid,
  published_at     timestamptz not null,
  until_at         timestamptz not null,
  shown_until      timestamptz not null,
  taken_down_at    timestamptz,
  taken_down_by    uuid,
  taken_down_cause text,
  version          bigint      not null,
  changed_at       timestamptz not null,
  check (until_at >= published_at and shown_until >= until_at),
  check (basis <> 'RULE' or rule <> ''),
  check ((taken_down_at is null) = (taken_down_cause is null))
);
create index notice_area on notice (area_path text_pattern_ops, id);

create table notice_line (
  id         uuid    primary key,
  notice_id  uuid    not null references notice,
  position   integer not null check (position > 0),
  kind       text    not null,
  subject_id uuid    not null,
  person_id  uuid    references person,
  amount     bigint,
  words      text    not null check (length(words) <= 200),
  state      text    not null check (state in ('SHOWN', 'TAKEN_DOWN', 'UPHELD')),
  unique (notice_id, position)
);
create index notice_line_subject on notice_line (subject_id, kind, id);
create index notice_line_person on notice_line (person_id) where person_id is not null;

-- Objections (异议): against a line or the whole; decided by somebody whom it does not concern.
create table notice_objection (
  id           uuid        primary key,
  notice_id    uuid        not null references notice,
  line_id      uuid        references notice_line,
  content      text        not null check (length(content) between 1 and 1000),
  objected_by  uuid        not null,
  objected_at  timestamptz not null,
  state        text        not null check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
  decided_by   uuid,
  reason       text,
  version      bigint      not null,
  changed_at   timestamptz not null,
  check (state = 'OPEN' or (decided_by is not null and reason is not null and decided_by <> objected_by))
);
create unique index notice_objection_open on notice_objection
  (notice_id, coalesce(line_id, '00000000-0000-0000-0000-000000000000'), objected_by) where state = 'OPEN';
create index notice_objection_notice on notice_objection (notice_id, id);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00014401', 'NOTICE', 1, 'cn', '2021-11-01',
 '{"shownDays": 30, "kinds": {
   "HOURS":       {"days": 3, "workingDays": true,  "rule": "Posted before it counts; surname only (Volunteer Service Regulation Art. 20, PIPL Art. 25)"},
   "STAR":        {"days": 5, "workingDays": true,  "rule": "Star notice of five working days; surname only (PIPL Art. 25)"},
   "CERTIFICATE": {"days": 7, "workingDays": false, "rule": "Guidance 149 of 2015: certificates are publicised for seven days; surname only (PIPL Art. 25)"},
   "AWARD":       {"days": 5, "workingDays": true,  "rule": "Candidates are publicised before they are honoured; surname only (PIPL Art. 25)"},
   "HONOUR":      {"days": 5, "workingDays": true,  "rule": "Candidates are publicised before they are honoured; surname only (PIPL Art. 25)"},
   "ASSESSMENT":  {"days": 5, "workingDays": true,  "rule": "Results of an assessment are publicised; surname only (PIPL Art. 25)"},
   "REDEMPTION":  {"days": 3, "workingDays": true,  "rule": "Redemptions are publicised in the community; surname only (PIPL Art. 25)"},
   "GENERAL":     {"days": 3, "workingDays": true,  "rule": ""}}}',
 'Star 5 working days, certificate 7 days (Guidance 149 of 2015), records 3 working days; others own default. A kind without a rule names nobody without consent',
 'preset', now());
