-- The middle of a place, where the registry knows it: how near somebody lives is measured from middle to middle.
alter table place
  add column latitude_e6  int check (latitude_e6 between -90000000 and 90000000),
  add column longitude_e6 int check (longitude_e6 between -180000000 and 180000000),
  add check ((latitude_e6 is null) = (longitude_e6 is null));

-- Which ranking stood before whoever asked a volunteer or sent an order to an organisation, and why they chose another than
-- the first. Written once; deleted only when its days are over.
drop table match_snapshot;
create table match_snapshot (
  id              uuid        primary key,
  order_id        uuid        not null,
  assignment_id   uuid        unique,
  dispatch_id     uuid        unique,
  volunteer_id    uuid,
  area_path       text        collate "C" not null,
  snapshot_hash   text        not null check (length(snapshot_hash) = 64),
  weights_version int         not null,
  engine          text        not null,
  rank            int         not null check (rank >= 0),
  of_how_many     int         not null check (of_how_many >= 0),
  ranking         text        not null,
  override_reason text        check (length(override_reason) between 1 and 300),
  asked_by        uuid        not null,
  asked_at        timestamptz not null,
  keep_until      timestamptz not null,
  check ((assignment_id is null) <> (dispatch_id is null)),
  check ((assignment_id is null) = (volunteer_id is null))
);
create index match_snapshot_order on match_snapshot (order_id, id);
create index match_snapshot_over on match_snapshot (keep_until);
create trigger match_snapshot_rows before update on match_snapshot for each row execute function refuse_change();
alter table match_snapshot enable always trigger match_snapshot_rows;

-- Who is not to come again has a name of its own in an address, and a page to stand on.
alter table excluded_volunteer add column id uuid not null default gen_random_uuid() unique;
create index excluded_volunteer_of on excluded_volunteer (beneficiary_id, id);

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('MATCHING_DISTANCE', 1, 'cn', '2000-01-01', '{"radiusByScope":[1500,3000,8000],"bands":[500,1000,2000,3000,5000,8000]}', 'measured on a generated district: 1.5, 3 and 8 km, by how far around helpers are looked for', now()),
('RANKING_RETENTION', 1, 'cn', '2000-01-01', '{"days":1096}', 'personal information protection law art. 55, 56: what records the handling of automated decisions is kept three years at least', now());

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, truncate on match_snapshot from %I', app);
  end if;
end $$;
