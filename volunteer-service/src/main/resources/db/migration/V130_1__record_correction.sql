-- Requests to correct a record that counts, and who decided them (更正).
create table record_correction (
  id             uuid        primary key,
  record_id      uuid        not null references service_record,
  reason_code    text        not null,
  category_code  text        not null,
  project_name   text        not null,
  served_from    timestamptz not null,
  served_to      timestamptz not null,
  break_minutes  integer     not null check (break_minutes >= 0),
  minutes        integer     not null check (minutes > 0),
  place          text        not null,
  content        text        not null,
  asked_by       uuid        not null,
  asked_at       timestamptz not null,
  answer_due_at  timestamptz not null,
  policy_version integer     not null,
  state          text        not null check (state in ('OPEN', 'APPROVED', 'DECLINED')),
  first_voice    uuid,
  second_voice   uuid,
  decline_reason text,
  new_record_id  uuid        references service_record,
  version        bigint      not null,
  changed_at     timestamptz not null,
  check (served_to > served_from),
  check (state <> 'APPROVED' or (first_voice <> second_voice and new_record_id is not null)),
  check (state <> 'DECLINED' or decline_reason is not null)
);
create unique index record_correction_open on record_correction (record_id) where state = 'OPEN';
create index record_correction_record on record_correction (record_id, id);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000131', 'SERVICE_RECORD_CORRECTION', 1, 'cn', '2021-02-01',
 '{"answerDays": 7}',
 'Order 67 of the Ministry of Civil Affairs: checked and corrected in time; the seven days are an own default',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000132', 'SERVICE_RECORD_ANOMALY', 1, 'cn', '2021-02-01',
 '{"mostMinutesADay": 480, "travelNearMinutes": 10, "travelFarMinutes": 30, "lookBackDays": 90, "sameWitnessRecords": 10, "sameWitnessPercent": 80, "ringRecords": 3, "ringPeople": 4}',
 'Own default: more than 8 hours a day, ways too short, one witness for most, and circles of vouching are looked at',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000133', 'ABILITY', 1, 'cn', '2021-06-01',
 '{"sessionsAMonth": 1, "vettingMonths": 12, "remindDaysBefore": [30, 7], "codeMinutes": 15}',
 'Fushun community: training every month; Law on the Protection of Minors Art. 62: checked every year; reminders are an own default',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000134', 'STATISTICS', 1, 'cn', '2021-06-01',
 '{"smallestGroup": 5, "activeDays": 90}',
 'Own default: groups under five are not shown; active is who served within ninety days',
 'preset', now());
