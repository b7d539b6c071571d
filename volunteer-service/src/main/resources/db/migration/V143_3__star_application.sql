-- Known sets of thresholds, each with its source; a council adopts one as the policy STAR_RATING.
create table star_pack (
  code               text     primary key,
  name               text     not null,
  thresholds_minutes bigint[] not null check (cardinality(thresholds_minutes) = 5),
  source             text     not null
);
insert into star_pack (code, name, thresholds_minutes, source) values
('STAR_MCA', '民政部标准', '{6000, 18000, 36000, 60000, 90000}',
 'Ministry of Civil Affairs 2012: 100, 300, 600, 1000 and 1500 hours'),
('STAR_ZHANGJIAGANG', '张家港', '{1800, 3600, 6000, 12000, 18000}',
 'Zhangjiagang: 30, 60, 100, 200 and 300 hours, medals beyond'),
('STAR_BEIJING_FORMER', '北京（旧）', '{6000, 12000, 30000, 48000, 60000}',
 'Beijing, former: 100, 200, 500, 800 and 1000 hours, medals beyond'),
('STAR_LONGQUANYI', '龙泉驿', '{3000, 6000, 12000, 24000, 48000}',
 'Longquanyi: 50, 100, 200, 400 and 800 hours'),
('STAR_XIMEN_STREET', '西门大街社区', '{600, 1200, 1800, 2400, 3000}',
 'Ximen Street community: 10, 20, 30, 40 and 50 hours');

-- To which star somebody was invited, once each; nobody is given one by a machine.
create table star_invitation (
  id             uuid        primary key,
  volunteer_id   uuid        not null references volunteer,
  stars          integer     not null check (stars between 1 and 5),
  policy_version integer     not null,
  invited_at     timestamptz not null,
  unique (volunteer_id, stars)
);

-- Applications for stars (星级认定); the people of the steps differ, and none is the volunteer.
create table star_application (
  id                    uuid        primary key,
  volunteer_id          uuid        not null references volunteer,
  area_path             text        not null references area (path),
  stars                 integer     not null check (stars between 1 and 5),
  state                 text        not null check (state in ('APPLIED', 'CHECKED', 'REVIEWED', 'PUBLICISED', 'AWARDED',
                          'REJECTED', 'WITHDRAWN', 'REVOKED')),
  applied_by            uuid        not null,
  basis_minutes         bigint,
  basis_score_tenths    integer,
  basis_complaints      integer,
  rating_policy_version integer,
  award_policy_version  integer,
  checked_by            uuid,
  reviewed_by           uuid,
  notice_id             uuid,
  publicised_until      timestamptz,
  decided_by            uuid,
  reason                text,
  version               bigint      not null,
  changed_at            timestamptz not null,
  check (checked_by <> volunteer_id and reviewed_by <> volunteer_id and decided_by <> volunteer_id),
  check (checked_by <> reviewed_by),
  check (state <> 'AWARDED' or (basis_minutes is not null and notice_id is not null and decided_by is not null)),
  check (state not in ('REJECTED', 'REVOKED') or reason is not null)
);
-- One application at a time, and each star once.
create unique index star_application_open on star_application (volunteer_id)
  where state in ('APPLIED', 'CHECKED', 'REVIEWED', 'PUBLICISED');
create unique index star_application_awarded on star_application (volunteer_id, stars) where state = 'AWARDED';
create index star_application_area on star_application (area_path text_pattern_ops, id);
