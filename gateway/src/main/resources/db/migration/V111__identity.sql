-- Public keys of clients, a JWK set each.
create table client_key (
  client_id  text        primary key references oauth_client (client_id),
  keys       text        not null check (length(keys) <= 10000),
  changed_at timestamptz not null
);

-- Assertions that clients signed and used: none is believed twice.
create table client_assertion (
  digest     bytea       primary key check (octet_length(digest) = 32),
  expires_at timestamptz not null
);
create index client_assertion_expires_at on client_assertion (expires_at);

-- Programs that a person lets act for him.
create table client_agreement (
  person_id    uuid        not null,
  client_id    text        not null references oauth_client (client_id),
  agreed_at    timestamptz not null,
  withdrawn_at timestamptz,
  primary key (person_id, client_id),
  check (withdrawn_at is null or withdrawn_at >= agreed_at)
);

-- The stations at which a login's station roles hold.
alter table login add column stations uuid[] not null default '{}';
create index login_stations on login using gin (stations);

-- Where the change was made: whose administrators may read of it.
alter table access_audit add column areas text[] not null default '{}';
create index access_audit_id_areas on access_audit using gin (areas);
