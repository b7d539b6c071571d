-- What a community granted to a partner organisation: its clients hold no more than this.
create table partner (
  organisation_id uuid        primary key,
  scopes          text[]      not null,
  areas           text[]      not null check (cardinality(areas) > 0),
  most_clients    int         not null check (most_clients between 1 and 50),
  daily_quota     bigint      check (daily_quota > 0),
  monthly_quota   bigint      check (monthly_quota > 0),
  status          text        not null check (status in ('ACTIVE', 'ENDED')),
  granted_by      uuid        not null,
  version         bigint      not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null
);

-- A client of a partner's own; PROPOSED waits for an administrator, REFUSED is what he did not want.
alter table oauth_client
  add column partner_id  uuid references partner,
  add column proposed_by uuid,
  add check ((partner_id is null) = (proposed_by is null)),
  drop constraint oauth_client_status_check,
  add constraint oauth_client_status_check check (status in ('PROPOSED', 'ACTIVE', 'DISABLED', 'REFUSED'));
create index oauth_client_partner on oauth_client (partner_id, id) where partner_id is not null;
