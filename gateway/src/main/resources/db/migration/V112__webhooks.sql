-- Where partners' systems are told of events. Secrets are sealed under the master key.
create table webhook (
  id                uuid        primary key,
  client_id         text        not null references oauth_client (client_id),
  url               text        not null check (length(url) <= 500),
  event_types       text[]      not null check (cardinality(event_types) between 1 and 50),
  secret            bytea       not null,
  previous_secret   bytea,
  previous_until    timestamptz,
  status            text        not null check (status in ('ACTIVE', 'PAUSED', 'DISABLED')),
  disabled_reason   text        check (disabled_reason in ('GONE', 'FAILED_FOR_DAYS')),
  version           bigint      not null,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  leased_until      timestamptz,
  check ((previous_secret is null) = (previous_until is null)),
  check ((status = 'DISABLED') = (disabled_reason is not null))
);
create index webhook_client on webhook (client_id, id);

-- What a webhook is told, in its order. One event comes to one webhook once.
create table webhook_delivery (
  id              uuid        primary key,
  webhook_id      uuid        not null references webhook on delete cascade,
  position        bigint      generated always as identity,
  event_id        uuid        not null,
  event_type      text        not null,
  body            text        not null check (length(body) <= 20480),
  state           text        not null check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
  attempts        int         not null default 0,
  next_attempt_at timestamptz not null,
  last_status     int,
  last_problem    text,
  created_at      timestamptz not null,
  done_at         timestamptz,
  unique (webhook_id, event_id),
  check ((state = 'WAITING') = (done_at is null))
);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, position) where state = 'WAITING';
create index webhook_delivery_done_at on webhook_delivery (done_at);
