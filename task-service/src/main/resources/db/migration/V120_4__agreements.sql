insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('AGREEMENT_RULE', 1, 'cn', '2000-01-01', '{"writtenFromDays":30,"longestDays":366,"mostVolunteers":10,"mostStandIns":5,"ordersAheadDays":14,"overduePercent":150}', 'written from a month on: Beijing art. 18, Zhejiang art. 21; orders 14 days ahead and the alarm at 1.5 intervals are our default', now());

-- Help agreements 帮扶协议: one to one or many to one.
create sequence agreement_number;
create table agreement (
  id                uuid primary key,
  version           bigint      not null,
  agreement_no      text        not null unique,
  area_path         text collate "C" not null,
  mode              text        not null check (mode in ('ONE_TO_ONE','MANY_TO_ONE')),
  beneficiary_id    uuid,
  from_on           date,
  to_on             date,
  state             text        not null check (state in ('DRAFT','NEGOTIATING','SIGNED','ACTIVE','SUSPENDED','ENDED')),
  state_since       timestamptz not null,
  revision          int         not null check (revision > 0),
  proposed_revision int         check (proposed_revision > revision),
  ending            text        check (ending in ('EXPIRED','COMPLETED','TERMINATED')),
  reason            text        check (length(reason) <= 300),
  scheduled_to_on   date,
  active_since      timestamptz,
  overdue_since     timestamptz,
  created_by        uuid        not null,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  check (from_on <= to_on),
  check ((state = 'ENDED') = (ending is not null)),
  check (state in ('DRAFT','ENDED') or num_nonnulls(beneficiary_id, from_on, to_on) = 3),
  check (state not in ('ACTIVE','SUSPENDED') or active_since is not null)
);
create index agreement_area on agreement (area_path, id desc);
create index agreement_beneficiary on agreement (beneficiary_id) where state = 'ACTIVE';
create index agreement_running on agreement (state, to_on) where state in ('SIGNED','ACTIVE','SUSPENDED');

-- Each wording of an agreement; what was signed is never changed. Append-only.
create table agreement_text (
  agreement_id uuid        not null references agreement (id),
  revision     int         not null check (revision > 0),
  content      jsonb       not null,
  written_by   uuid        not null,
  written_at   timestamptz not null,
  primary key (agreement_id, revision)
);
create trigger agreement_text_rows before update or delete on agreement_text for each row execute function refuse_change();
alter table agreement_text enable always trigger agreement_text_rows;

-- Whom a wording names. Append-only.
create table agreement_party (
  agreement_id uuid not null,
  revision     int  not null,
  role         text not null check (role in ('BENEFICIARY','PROXY','VOLUNTEER','TEAM','STATION','STAND_IN')),
  party_id     uuid not null,
  position     int  not null,
  primary key (agreement_id, revision, role, party_id),
  foreign key (agreement_id, revision) references agreement_text (agreement_id, revision)
);
create index agreement_party_of on agreement_party (party_id, agreement_id desc);
create trigger agreement_party_rows before update or delete on agreement_party for each row execute function refuse_change();
alter table agreement_party enable always trigger agreement_party_rows;

-- Signatures under one wording. Append-only.
create table agreement_signature (
  agreement_id uuid        not null,
  revision     int         not null,
  role         text        not null check (role in ('BENEFICIARY','VOLUNTEER','TEAM','STATION')),
  party_id     uuid        not null,
  signed_by    uuid        not null,
  method       text        not null check (method in ('SIGNED','PAPER')),
  recorded_by  uuid        not null,
  signed_at    timestamptz not null,
  primary key (agreement_id, revision, role, party_id),
  -- One person signs for one party.
  unique (agreement_id, revision, signed_by),
  foreign key (agreement_id, revision) references agreement_text (agreement_id, revision),
  check (method = 'PAPER' or recorded_by = signed_by)
);
create trigger agreement_signature_rows before update or delete on agreement_signature for each row execute function refuse_change();
alter table agreement_signature enable always trigger agreement_signature_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on agreement_text, agreement_party, agreement_signature from %I', app);
    execute format('revoke delete, truncate on agreement from %I', app);
  end if;
end $$;
