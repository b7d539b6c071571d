-- How people belong together: who lives under one roof, who speaks for whom.
create table household (
  id          uuid        primary key,
  area_path   text        not null references area (path),
  wrapped_key bytea,
  wrapped_by  text        not null,
  sealed      bytea,
  version     bigint      not null,
  changed_at  timestamptz not null,
  check ((wrapped_key is null) = (sealed is null))
);
create index household_area on household (area_path text_pattern_ops, id);

create table household_member (
  id           uuid        primary key,
  household_id uuid        not null references household,
  person_id    uuid        not null references person,
  joined_at    timestamptz not null,
  left_at      timestamptz
);
create unique index household_member_once on household_member (person_id) where left_at is null;
create index household_member_household on household_member (household_id);

create table relation (
  id                uuid        primary key,
  from_person_id    uuid        not null references person,
  to_person_id      uuid        not null references person,
  kind              text        not null check (kind in ('GUARDIAN', 'SPOUSE', 'PARENT', 'CHILD', 'GRAND', 'PROXY')),
  state             text        not null check (state in ('PENDING_REVIEW', 'PENDING_COUNTERPART', 'BOUND', 'REJECTED', 'ENDED')),
  area_path         text        not null references area (path),
  channel           text        not null,
  recorded_by       uuid        not null,
  proof_kind        text        not null,
  sealed            bytea,
  reviewed_by       uuid,
  confirmed_by      uuid,
  confirmed_channel text,
  confirmed_at      timestamptz,
  reason_code       text,
  version           bigint      not null,
  changed_at        timestamptz not null,
  check (from_person_id <> to_person_id),
  check (state <> 'BOUND' or confirmed_by is not null),
  check (reviewed_by is null or reviewed_by not in (from_person_id, to_person_id, recorded_by))
);
-- Two people stand in one relation of a kind at a time.
create unique index relation_once on relation (from_person_id, to_person_id, kind)
  where state not in ('REJECTED', 'ENDED');
create index relation_to on relation (to_person_id, id);
create index relation_area on relation (area_path text_pattern_ops, id);

-- What a proxy did in somebody's name.
create table proxy_act (
  id          uuid        primary key,
  relation_id uuid        not null references relation,
  proxy_id    uuid        not null references person,
  act         text        not null,
  acted_on    date        not null,
  acted_at    timestamptz not null
);
create index proxy_act_day on proxy_act (proxy_id, acted_on);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000111', 'RELATION', 1, 'cn', '2021-01-01',
 '{"grownUpFrom": 18, "proxyPeople": 5, "proxyActsPerDay": 5}',
 'Civil Code Art. 17 (majority at 18); own default: five people and five acts a day for one proxy', 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000112', 'VOLUNTEER_DORMANCY', 1, 'cn', '2017-12-01',
 '{"daysWithoutService": 365}',
 'Own default: a year without service', 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000113', 'MINOR_SERVICE', 1, 'cn', '2021-06-01',
 '{"servesFrom": 8, "closedCategories": ["PUBLIC_SAFETY", "EMERGENCY_HELP"]}',
 'Civil Code Art. 17 to 20 (no capacity under 8); provincial volunteer rules (Zhejiang Art. 9, Ningbo and Shandong Art. 10: no dangerous service)',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000114', 'INVITATION', 1, 'cn', '2017-12-01',
 '{"validDays": 30}',
 'Own default; State Council Decree 685 Art. 25: nobody may be forced, so an invitation lapses', 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000115', 'BENEFICIARY_REVIEW', 1, 'cn', '2021-11-01',
 '{"months": 12}',
 'Own default; Personal Information Protection Law Art. 19: kept no longer than needed', 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000116', 'GOOD_RECORD', 1, 'cn', '2017-12-01',
 '{"honourMinutes": 6000}',
 'Shanghai Art. 30 and Beijing Art. 38: volunteers of good record may ask for help first; amount: first star of the ministry''s measures',
 'preset', now()),
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000117', 'DATA_RETENTION', 1, 'cn', '2021-11-01',
 '{"erasureWorkingDays": 15, "endedInvitationDays": 365, "endedRelationDays": 1095}',
 'Personal Information Protection Law Art. 19, 47, 50; days: own default, three years as for impact assessments (Art. 56)',
 'preset', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on proxy_act from %I', app);
  end if;
end $$;
