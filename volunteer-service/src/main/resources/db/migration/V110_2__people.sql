-- How volunteers come in, stand, sleep and wake; under which numbers others know them; who was asked to come.
alter table volunteer drop constraint volunteer_status_check;
alter table volunteer add constraint volunteer_status_check check (status in ('SUBMITTED', 'ACTIVE', 'PAUSED', 'DORMANT',
  'SUSPENDED', 'WITHDRAWN', 'DEREGISTERED', 'REJECTED', 'DECEASED', 'ERASED'));
alter table volunteer drop constraint volunteer_check;
-- Nobody is active without having accepted the charter.
alter table volunteer add constraint volunteer_charter
  check (status in ('SUBMITTED', 'REJECTED', 'WITHDRAWN', 'DECEASED', 'ERASED') or charter_accepted_at is not null);

alter table volunteer add column submitted_at timestamptz;
alter table volunteer add column last_served_on date;
alter table volunteer add column idle_since_on date;
update volunteer set submitted_at = least(changed_at, coalesce(charter_accepted_at, changed_at));
update volunteer v set last_served_on = (
  select max((r.served_to at time zone 'Asia/Shanghai')::date) from service_record r
   where r.volunteer_id = v.id and r.state in ('CONFIRMED', 'PUBLICISED', 'OBJECTED', 'FINAL'));
update volunteer set idle_since_on =
  greatest(last_served_on, (charter_accepted_at at time zone 'Asia/Shanghai')::date) where charter_accepted_at is not null;
alter table volunteer alter column submitted_at set not null;
create index volunteer_idle on volunteer (id, idle_since_on) where status = 'ACTIVE';
create index volunteer_submitted on volunteer (submitted_at);

create table conduct_acceptance (
  id               uuid        primary key,
  volunteer_id     uuid        not null references volunteer,
  document_version text        not null,
  channel          text        not null,
  noted_by         uuid        not null,
  accepted_at      timestamptz not null,
  unique (volunteer_id, document_version)
);

-- The number is sealed under the person's key; the index compares numbers without reading them.
create table external_identity (
  id           uuid        primary key,
  volunteer_id uuid        not null references volunteer,
  register     text        not null,
  number_index bytea,
  sealed       bytea,
  proof        text        not null,
  noted_by     uuid        not null,
  noted_at     timestamptz not null,
  ended_at     timestamptz
);
create unique index external_identity_number on external_identity (number_index) where ended_at is null;
create unique index external_identity_once on external_identity (volunteer_id, register) where ended_at is null;

create table invitation (
  id               uuid        primary key,
  person_id        uuid        not null references person,
  area_path        text        not null references area (path),
  occasion         text        not null,
  state            text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  invited_by       uuid        not null,
  invited_at       timestamptz not null,
  expires_at       timestamptz not null,
  answered_at      timestamptz,
  answered_channel text,
  answer_noted_by  uuid,
  policy_version   integer     not null,
  version          bigint      not null,
  check (state not in ('ACCEPTED', 'DECLINED') or answered_at is not null)
);
create unique index invitation_once on invitation (person_id) where state = 'OPEN';
create index invitation_area on invitation (area_path text_pattern_ops, person_id);
create index invitation_due on invitation (expires_at) where state = 'OPEN';

alter table beneficiary add column reviewed_on date;
alter table beneficiary add column reviewed_by uuid;
update beneficiary set reviewed_on = (changed_at at time zone 'Asia/Shanghai')::date;
alter table beneficiary alter column reviewed_on set not null;

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000118', 'CODE_OF_CONDUCT', 1, 'cn', '2017-12-01',
 '{"documentVersion": "2026-1"}',
 'State Council Decree 685 Art. 21: volunteers keep to what they promised; the text is the association''s', 'preset', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on conduct_acceptance from %I', app);
  end if;
end $$;
