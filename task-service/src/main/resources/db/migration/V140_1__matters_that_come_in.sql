insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('INTAKE_CLOCK',     1, 'cn', '2000-01-01', '{"takeUpMinutes":1440,"urgentTakeUpMinutes":60,"settleMinutes":4320,"urgentSettleMinutes":1440,"longestReferralDays":30,"escalateAfterMinutes":1440}', 'volunteer service regulations art. 13: verify and answer in time; the numbers are our default', now()),
('INTAKE_RETENTION', 1, 'cn', '2000-01-01', '{"days":730}', 'personal information protection law art. 19: the shortest time; two years are our default', now());

-- A matter 民情: whoever brought it, by whatever way, it has a clock until it has an outcome.
create sequence intake_number;
create table intake (
  id               uuid primary key,
  version          bigint      not null,
  intake_no        text        not null unique,
  batch_id         uuid,
  channel          text        not null check (channel in ('GRID_DUTY','CHAT_GROUP','PHONE','COUNTER','APP','PARTNER','PHOTO_REPORT')),
  area_path        text collate "C" not null,
  urgency          text        not null check (urgency in ('URGENT','NORMAL')),
  dimension        text        not null check (dimension in ('PRACTICAL','ADVICE','COMPANIONSHIP')),
  category_code    text,
  summary          text        not null check (length(summary) <= 200),
  words            bytea,
  words_until_on   date        not null,
  words_erased_at  timestamptz,
  photos           text[]      not null,
  reporter_kind    text        not null check (reporter_kind in ('GRID_DUTY','PROXY','SELF','PARTNER','STAFF')),
  recorded_by      uuid        not null,
  reporter_id      uuid,
  beneficiary_id   uuid,
  received_at      timestamptz not null,
  state            text        not null check (state in ('RECEIVED','TAKEN_UP','REFERRED','SETTLED')),
  state_since      timestamptz not null,
  due_at           timestamptz,
  escalation_level smallint    not null check (escalation_level between 0 and 2),
  escalated_at     timestamptz,
  outcome          text        check (outcome in ('WISH','ORDER','REFERRAL','DUPLICATE','REJECTED','ANSWERED')),
  wish_id          uuid,
  order_id         uuid,
  duplicate_of     uuid references intake (id),
  referred_to      text        check (length(referred_to) <= 120),
  note             text        check (length(note) <= 500),
  handled_by       uuid,
  -- Nothing lies about without a clock, nothing ends without an outcome, and an outcome leads somewhere.
  check ((state = 'SETTLED') = (due_at is null)),
  check ((state in ('SETTLED','REFERRED')) = (outcome is not null)),
  check (state <> 'REFERRED' or outcome = 'REFERRAL'),
  check ((outcome = 'WISH') is not true or wish_id is not null),
  check ((outcome = 'ORDER') is not true or order_id is not null),
  check ((outcome = 'DUPLICATE') is not true or (duplicate_of is not null and duplicate_of <> id)),
  check ((outcome = 'REFERRAL') is not true or referred_to is not null),
  check ((outcome in ('REJECTED','ANSWERED')) is not true or note is not null),
  check (channel <> 'PHOTO_REPORT' or cardinality(photos) > 0),
  check (words_erased_at is null or words is null)
);
create index intake_open on intake (due_at, id) where state <> 'SETTLED';
create index intake_area on intake (area_path, id desc);
create index intake_recorded_by on intake (recorded_by, id desc);
create index intake_reporter on intake (reporter_id, id desc) where reporter_id is not null;
create index intake_batch on intake (batch_id, id) where batch_id is not null;
create index intake_words on intake (words_until_on) where words is not null;

-- Who read the words of a matter. Append-only.
create table intake_reading (
  id        uuid primary key,
  intake_id uuid        not null references intake (id),
  reader_id uuid        not null,
  read_at   timestamptz not null
);
create index intake_reading_of on intake_reading (intake_id, id);
create trigger intake_reading_rows before update or delete on intake_reading for each row execute function refuse_change();
alter table intake_reading enable always trigger intake_reading_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on intake_reading from %I', app);
    execute format('revoke delete, truncate on intake from %I', app);
  end if;
end $$;
