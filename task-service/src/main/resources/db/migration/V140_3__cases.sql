-- Disputed service and goods stand still; what is decided to count for nothing is void. A wish may become an order.
alter table assignment
  drop constraint assignment_state_check,
  add constraint assignment_state_check check (state in ('OFFERED','DECLINED','TIMEOUT','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','DISPUTED','CONFIRMED','VOIDED','WITHDRAWN','LATE_WITHDRAWN','NO_SHOW','CALLED_OFF','RELAYED')),
  drop constraint no_clash_of_service,
  add constraint no_clash_of_service exclude using gist (volunteer_id with =, tstzrange(in_at, out_at) with &&)
    where (out_at is not null and state in ('CHECKED_OUT','SUBMITTED','DISPUTED','CONFIRMED'));
drop index one_seat_per_volunteer;
create unique index one_seat_per_volunteer on assignment (order_id, volunteer_id)
  where order_id is not null and state in ('OFFERED','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','DISPUTED','CONFIRMED');
alter table wish
  add column order_id          uuid,
  add column unclaimed_told_at timestamptz,
  drop constraint wish_state_check,
  add constraint wish_state_check check (state in ('DRAFT','SUBMITTED','UNDER_REVIEW','PUBLISHED','REJECTED','REFERRED','WITHDRAWN','EXPIRED','TAKEN_DOWN','CLAIMED','FULFILLING','FULFILLED','DISPUTED','ORDERED','CONFIRMED','CLOSED')),
  add constraint wish_disputed check (state <> 'DISPUTED' or claim_id is not null),
  add constraint wish_ordered check (state <> 'ORDERED' or order_id is not null);
create index wish_unclaimed on wish (published_at) where state = 'PUBLISHED' and unclaimed_told_at is null;
create unique index one_wish_of_an_order on wish (order_id) where order_id is not null;

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('COMPLAINT_CLOCK', 1, 'cn', '2000-01-01', '{"openDays":30,"answerWorkingDays":3,"decisionDays":7,"appealDays":7,"appealDecisionDays":15,"escalateAfterDays":1}', 'our default: open for 30 days, answer within 3 working days, decision within 7, one appeal of 15', now()),
('WALL_CLOCK',      1, 'cn', '2000-01-01', '{"unclaimedDays":7,"startDays":7,"goodsDays":15}', 'our default: unclaimed for 7 days becomes an order; service begins within 7 days, goods come within 15', now()),
('WORKING_DAYS',    1, 'cn', '2000-01-01', '{"holidays":["2026-01-01","2026-01-02","2026-01-03","2026-02-15","2026-02-16","2026-02-17","2026-02-18","2026-02-19","2026-02-20","2026-02-21","2026-02-22","2026-02-23","2026-04-04","2026-04-05","2026-04-06","2026-05-01","2026-05-02","2026-05-03","2026-05-04","2026-05-05","2026-06-19","2026-06-20","2026-06-21","2026-09-25","2026-09-26","2026-09-27","2026-10-01","2026-10-02","2026-10-03","2026-10-04","2026-10-05","2026-10-06","2026-10-07","2027-01-01","2027-02-05","2027-02-06","2027-02-07","2027-02-08","2027-04-05","2027-05-01","2027-05-02","2027-06-09","2027-09-15","2027-10-01","2027-10-02","2027-10-03"],"workedWeekends":["2026-01-04","2026-02-14","2026-02-28","2026-05-09","2026-09-20","2026-10-10"]}', 'State Council notice on the holidays of 2026 (2025-11-04); 2027 provisional: the statutory days of decree 795; each year''s notice is the next version', now());

-- A case 投诉/异议: two sides, somebody independent, one appeal. Its words are sealed.
create sequence complaint_number;
create table complaint (
  id                    uuid primary key,
  version               bigint      not null,
  complaint_no          text        not null unique,
  kind                  text        not null check (kind in ('COMPLAINT','DISPUTE')),
  reason                text        not null,
  about                 text        not null check (about in ('ASSIGNMENT','CLAIM')),
  about_id              uuid        not null,
  frozen                boolean     not null,
  area_path             text collate "C" not null,
  side                  text        not null check (side in ('RECIPIENT','VOLUNTEER')),
  complainant_id        uuid        not null,
  respondent_id         uuid        not null,
  filed_by              uuid        not null,
  state                 text        not null check (state in ('OPEN','RESPONDED','MEDIATION','DECIDED','APPEALED','CLOSED')),
  opened_at             timestamptz not null,
  state_since           timestamptz not null,
  due_at                timestamptz,
  decision_due_at       timestamptz not null,
  escalation_level      smallint    not null check (escalation_level between 0 and 2),
  finding               text        check (finding in ('UPHELD','PARTLY_UPHELD','DISMISSED','WITHDRAWN')),
  minutes               int         check (minutes > 0),
  decided_by            uuid,
  decided_at            timestamptz,
  first_finding         text,
  appealed_by           uuid,
  appeal_decided_by     uuid,
  complainant_content   boolean     not null,
  respondent_content    boolean     not null,
  complaint_words       bytea,
  answer_words          bytea,
  decision_words        bytea,
  appeal_words          bytea,
  appeal_decision_words bytea,
  check (complainant_id <> respondent_id),
  check (not frozen or kind = 'DISPUTE'),
  -- No case lies about without a clock, none ends without a finding, and nobody decides in their own.
  check ((state = 'CLOSED') = (due_at is null)),
  check (state not in ('DECIDED','APPEALED','CLOSED') or finding is not null),
  check (decided_by not in (complainant_id, respondent_id, filed_by)),
  check (appeal_decided_by not in (complainant_id, respondent_id, filed_by, decided_by)),
  check (state <> 'APPEALED' or appealed_by is not null)
);
create unique index one_open_case_per_side on complaint (about, about_id, complainant_id) where state <> 'CLOSED';
create index complaint_due on complaint (due_at) where state <> 'CLOSED';
create index complaint_area on complaint (area_path, id desc);
create index complaint_complainant on complaint (complainant_id, id desc);
create index complaint_respondent on complaint (respondent_id, id desc);
create index complaint_about on complaint (about_id);

create table complaint_reading (
  id           uuid primary key,
  complaint_id uuid        not null references complaint (id),
  reader_id    uuid        not null,
  read_at      timestamptz not null
);
create index complaint_reading_of on complaint_reading (complaint_id, id);
create trigger complaint_reading_rows before update or delete on complaint_reading for each row execute function refuse_change();
alter table complaint_reading enable always trigger complaint_reading_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on complaint_reading from %I', app);
    execute format('revoke delete, truncate on complaint from %I', app);
  end if;
end $$;
