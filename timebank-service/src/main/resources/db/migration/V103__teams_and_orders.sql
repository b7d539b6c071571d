-- Teams and organisations have accounts, too; organisation_id: to whom a team belongs.
alter table account drop constraint account_owner_type_check;
alter table account add constraint account_owner_type_check check (owner_type in ('VOLUNTEER', 'TEAM', 'ORGANISATION'));
alter table account add column organisation_id uuid;
