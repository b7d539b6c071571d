-- What each replica let pass, for the others to count. Lost in a crash: counts begin anew then.
create unlogged table traffic_use (
  replica   uuid        not null,
  round     bigint      not null,
  allowance text        not null,
  who       text        not null,
  used      bigint      not null check (used > 0),
  told_at   timestamptz not null default clock_timestamp(),
  primary key (replica, round, allowance, who)
);
create index traffic_use_told_at on traffic_use (told_at);

-- Requests of each client, by day of Asia/Shanghai.
create table client_use (
  client_id text   not null,
  day       date   not null,
  requests  bigint not null check (requests >= 0),
  refused   bigint not null check (refused >= 0),
  primary key (client_id, day)
);

-- How many requests a client may send a day and a month, as agreed with its organisation; null: no quota.
-- sandbox: a program under trial, which is given test areas only.
alter table oauth_client
  add column daily_quota   bigint  check (daily_quota > 0),
  add column monthly_quota bigint  check (monthly_quota > 0),
  add column sandbox       boolean not null default false;
