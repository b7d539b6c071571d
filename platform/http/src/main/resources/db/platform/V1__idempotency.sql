-- Answers already given, by hashed Idempotency-Key. Holds no key and no caller in clear.
create table idempotency_key (
  scope        bytea primary key check (octet_length(scope) = 32),
  fingerprint  bytea       not null check (octet_length(fingerprint) = 32),
  status       smallint    not null,
  location     text,
  tag          text,
  body         text,
  refusal_code text,
  refusal_kind text,
  answered_at  timestamptz not null default now()
);
create index idempotency_key_answered_at on idempotency_key (answered_at);
