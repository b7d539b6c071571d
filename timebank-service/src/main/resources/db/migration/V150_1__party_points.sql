-- Party points (双积分): a book beside the ledger, for appraisal; no unit, no account and no hold of the ledger reaches it.
create table party_points_rule (
  version      integer primary key check (version > 0),
  effective_on date    not null,
  minutes      integer not null check (minutes > 0),
  points       integer not null check (points > 0),
  source       text    not null
);
create trigger party_points_rule_rows before update or delete on party_points_rule
  for each row execute function refuse_change();
alter table party_points_rule enable always trigger party_points_rule_rows;

insert into party_points_rule values
 (1, '2024-06-25', 60, 10, '夺底街道 双报到、双积分 [V2]: 文件未定第二本积分的比例; 60 分钟 = 10 分 [D]');

create table party_reporting (
  id               uuid        primary key,
  volunteer_id     uuid        not null,
  area_path        text        not null,
  accepted_at      timestamptz,
  ended_at         timestamptz,
  registry_version bigint      not null
);
create index party_reporting_volunteer on party_reporting (volunteer_id);

create table party_line (
  id           uuid        primary key,
  volunteer_id uuid        not null,
  record_id    uuid        not null,
  area_path    text        not null,
  points       bigint      not null check (points <> 0),
  rule_version integer     not null references party_points_rule,
  written_at   timestamptz not null
);
-- A record is counted once and taken back once.
create unique index party_line_once on party_line (record_id, (points > 0));
create index party_line_volunteer on party_line (volunteer_id, id);
create trigger party_line_rows before update or delete on party_line for each row execute function refuse_change();
create trigger party_line_whole before truncate on party_line for each statement execute function refuse_change();
alter table party_line enable always trigger party_line_rows;
alter table party_line enable always trigger party_line_whole;
