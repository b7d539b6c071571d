-- Keys that sign tokens. The private half is sealed under the master key; a key is published before it signs.
create table signing_key (
  key_id          text        primary key,
  public_key      bytea       not null,
  private_key     bytea       not null,
  created_at      timestamptz not null,
  signs_from      timestamptz not null,
  published_until timestamptz
);

-- People who sign in. administered_in: the areas whose administrators may change the login.
create table login (
  id              uuid        primary key,
  username        text        not null unique check (username = lower(username)),
  password_hash   text        not null,
  person_id       uuid        not null unique,
  roles           text[]      not null,
  areas           text[]      not null,
  orgs            uuid[]      not null,
  administered_in text[]      not null check (cardinality(administered_in) > 0),
  status          text        not null check (status in ('ACTIVE', 'DISABLED')),
  version         bigint      not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null
);

-- Programs with credentials of their own.
create table oauth_client (
  id              uuid        primary key,
  client_id       text        not null unique,
  name            text        not null,
  secret_hash     text        not null,
  scopes          text[]      not null,
  areas           text[]      not null,
  orgs            uuid[]      not null,
  administered_in text[]      not null check (cardinality(administered_in) > 0),
  status          text        not null check (status in ('ACTIVE', 'DISABLED')),
  version         bigint      not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null
);

-- Attempts to sign in, counted by the digest of the name that was tried, whether such a login exists or not.
create table sign_in_attempt (
  name_digest  bytea       primary key check (octet_length(name_digest) = 32),
  failures     int         not null check (failures >= 0),
  last_at      timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_last_at on sign_in_attempt (last_at);

-- One sign-in and all refresh tokens that descend from it.
create table session (
  id         uuid        primary key,
  login_id   uuid        not null references login,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  end_reason text        check (end_reason in ('SIGNED_OUT', 'REVOKED', 'TOKEN_REUSED', 'RIGHTS_CHANGED')),
  check ((ended_at is null) = (end_reason is null))
);
create index session_open on session (login_id) where ended_at is null;
create index session_expires_at on session (expires_at);

create table refresh_token (
  digest     bytea       primary key check (octet_length(digest) = 32),
  session_id uuid        not null references session on delete cascade,
  issued_at  timestamptz not null,
  used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);

-- Token ids and session ids that are not believed any more, until the last token that carries them has expired.
create table revocation (
  id         text        primary key,
  expires_at timestamptz not null,
  revoked_at timestamptz not null default clock_timestamp()
);
create index revocation_revoked_at on revocation (revoked_at);
create index revocation_expires_at on revocation (expires_at);

-- Who changed whose rights. Ids and codes only.
create table access_audit (
  id        uuid        primary key,
  done_at   timestamptz not null,
  actor     uuid        not null,
  client_id text        not null,
  action    text        not null,
  subject   uuid        not null,
  detail    text        not null
);
create index access_audit_subject on access_audit (subject, done_at);
create trigger access_audit_rows before update or delete on access_audit for each row execute function refuse_change();
create trigger access_audit_whole before truncate on access_audit for each statement execute function refuse_change();
alter table access_audit enable always trigger access_audit_rows;
alter table access_audit enable always trigger access_audit_whole;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on access_audit from %I', app);
  end if;
end $$;
