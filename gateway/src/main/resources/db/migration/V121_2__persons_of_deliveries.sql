-- Whom a delivery names: each of them must let the client act for him when it is sent.
alter table webhook_delivery add column persons uuid[] not null default '{}';
