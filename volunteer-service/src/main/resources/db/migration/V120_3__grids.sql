-- A grid's Party branch, and its five unpaid duties (五大员).
create table grid (
  id              uuid        primary key,
  area_path       text        not null unique references area (path),
  party_branch_id uuid        references organisation,
  version         bigint      not null,
  changed_at      timestamptz not null
);

create table grid_duty (
  id             uuid        primary key,
  area_path      text        not null references area (path),
  volunteer_id   uuid        not null references volunteer,
  duty           text        not null
                 check (duty in ('LIAISON', 'SUPERVISOR', 'PUBLICIST', 'ASSISTANT_MANAGER', 'MESSENGER')),
  policy_version integer     not null,
  handed_from_id uuid        references grid_duty,
  from_on        date        not null,
  to_on          date        check (to_on >= from_on),
  ended_by       uuid,
  version        bigint      not null,
  changed_at     timestamptz not null,
  constraint grid_duty_once exclude using gist
    (area_path with =, volunteer_id with =, duty with =, daterange(from_on, to_on, '[]') with &&)
);

insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000120', 'GRID_DUTY', 1, 'cn', '2014-03-27',
 '{"holdersPerDuty": 1, "dutiesPerVolunteer": 5}',
 'Own default: the documents name five duties and no number; one holder a duty, one volunteer may hold all five',
 'preset', now());
