-- Selections (评选): a year's series with their places, nominations, votes.
create table award_campaign (
  id                uuid        primary key,
  area_path         text        not null references area (path),
  campaign_year     integer     not null,
  title             text        not null,
  issuer            text        not null,
  series            jsonb       not null,
  policy_version    integer     not null,
  state             text        not null check (state in ('NOMINATING', 'VOTING', 'REVIEWED', 'PUBLICISED', 'ANNOUNCED',
                      'CANCELLED')),
  nominations_until timestamptz not null,
  ballot_until      timestamptz not null check (ballot_until > nominations_until),
  notice_id         uuid,
  version           bigint      not null,
  changed_at        timestamptz not null,
  check (state not in ('PUBLICISED', 'ANNOUNCED') or notice_id is not null)
);
create unique index award_campaign_once on award_campaign (area_path, campaign_year, title) where state <> 'CANCELLED';
create index award_campaign_area on award_campaign (area_path text_pattern_ops, id);

create table nomination (
  id            uuid        primary key,
  campaign_id   uuid        not null references award_campaign,
  series        text        not null,
  honoured_kind text        not null check (honoured_kind in ('PERSON', 'FAMILY', 'TEAM', 'ORGANISATION')),
  honoured_id   uuid        not null,
  nominated_by  uuid        not null,
  votes         integer     not null check (votes >= 0),
  state         text        not null check (state in ('PROPOSED', 'WITHDRAWN', 'CHOSEN', 'NOT_CHOSEN', 'STRUCK',
                  'HONOURED')),
  honour_id     uuid        references honour,
  changed_at    timestamptz not null,
  constraint nomination_once unique (campaign_id, series, honoured_id),
  check ((state = 'HONOURED') = (honour_id is not null))
);
create index nomination_honoured on nomination (honoured_id);

-- That somebody voted in a series, never for whom: the vote is one more in the nomination's count.
create table award_voter (
  campaign_id uuid not null references award_campaign,
  series      text not null,
  voter_id    uuid not null,
  primary key (campaign_id, series, voter_id)
);
