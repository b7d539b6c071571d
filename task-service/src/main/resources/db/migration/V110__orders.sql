-- Orders 订单: 点单→发单→派单→接单→服务→确认→评单.
create sequence order_number;
create table service_order (
  id                  uuid primary key,
  version             bigint      not null,
  order_no            text        not null unique,
  origin              text        not null check (origin in ('MENU','CUSTOM','WISH','INTAKE','AGREEMENT')),
  origin_id           uuid,
  area_path           text collate "C" not null,
  posted_by           uuid        not null,
  beneficiary_id      uuid        not null,
  category_code       text        not null,
  menu_item_id        uuid,
  title               text        not null check (length(title) between 1 and 60),
  description         text        not null check (length(description) between 1 and 500),
  private_text        bytea,
  address             bytea,
  place               text        not null check (length(place) <= 120),
  window_from         timestamptz not null,
  window_to           timestamptz not null,
  starts_at           timestamptz not null,
  duration_minutes    int         not null check (duration_minutes between 1 and 1440),
  headcount           smallint    not null check (headcount between 1 and 50),
  dispatch_mode       text        not null check (dispatch_mode in ('COORDINATED','SELF_SELECT','MIXED')),
  urgency             text        not null check (urgency in ('URGENT','NORMAL')),
  hazardous           boolean     not null,
  contact_with_minors boolean     not null,
  qualification_kind  text        check (length(qualification_kind) <= 60),
  language            text        check (length(language) <= 35),
  risk_statement      text        check (length(risk_statement) <= 500),
  insurance_policy_no text        check (length(insurance_policy_no) <= 60),
  agreement_id        uuid,
  campaign_code       text        check (length(campaign_code) <= 40),
  action_line         text        check (action_line in ('WEIMIN','BIANMIN','ANMIN','ZHUMIN','LEMIN')),
  funding_source      text        not null check (funding_source in ('NONE','RECIPIENT','POOL','GRANT')),
  funding_state       text        check (funding_state in ('REQUESTED','HELD','REFUSED','CAPTURED','RELEASED')),
  current_org_id      uuid,
  state               text        not null check (state in ('PLACED','RETURNED','REJECTED','ISSUED','OPEN_GRAB','DISPATCHED','ACCEPTED','IN_SERVICE','SERVED','CONFIRMED','EVALUATED','CLOSED','CANCELLED','UNFILLED','FALLBACK_REFERRED','DISPUTED','VOIDED')),
  state_since         timestamptz not null,
  due_at              timestamptz,
  escalation_level    smallint    not null check (escalation_level between 0 and 2),
  filled              smallint    not null,
  reason              text        check (length(reason) <= 300),
  ended_by            uuid,
  late                boolean     not null default false,
  issued_by           uuid,
  placed_at           timestamptz not null,
  changed_at          timestamptz not null,
  check (window_from < window_to),
  check (starts_at >= window_from and starts_at + duration_minutes * interval '1 minute' <= window_to),
  -- Whoever counts wrong, nobody gets a seat that is not there.
  constraint no_more_than_headcount check (filled between 0 and headcount),
  check (state not in ('RETURNED','REJECTED','CANCELLED','FALLBACK_REFERRED','VOIDED') or reason is not null),
  check (state <> 'DISPATCHED' or current_org_id is not null),
  -- Regulations art. 17: insurance comes before dangerous service.
  check (not hazardous or insurance_policy_no is not null or state in ('PLACED','RETURNED','REJECTED','ISSUED','CANCELLED','UNFILLED','FALLBACK_REFERRED')),
  check (not hazardous or risk_statement is not null or state in ('PLACED','RETURNED','REJECTED','CANCELLED'))
);
create index service_order_area on service_order (state, area_path, id desc);
create index service_order_beneficiary on service_order (beneficiary_id, id desc);
create index service_order_posted_by on service_order (posted_by, id desc);
create index service_order_org on service_order (current_org_id, state, id desc) where current_org_id is not null;
create index service_order_due on service_order (due_at) where due_at is not null;
create index service_order_start on service_order (starts_at) where state in ('ISSUED','OPEN_GRAB','DISPATCHED');
create index service_order_origin on service_order (origin_id) where origin_id is not null;

-- A promise comes from a wish or from an order, and may be an offer first.
alter table assignment
  alter column wish_id drop not null,
  alter column accepted_at drop not null,
  add column via            text not null default 'CLAIM' check (via in ('CLAIM','DISPATCH','GRAB','RELAY','AGREEMENT','ARRANGEMENT')),
  add column funding_source text not null default 'NONE' check (funding_source in ('NONE','RECIPIENT','POOL','GRANT')),
  add column offered_by     uuid,
  add column offered_at     timestamptz,
  add column answer_by      timestamptz,
  drop constraint assignment_state_check,
  add constraint assignment_state_check check (state in ('OFFERED','DECLINED','TIMEOUT','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','CONFIRMED','WITHDRAWN','LATE_WITHDRAWN','NO_SHOW','CALLED_OFF')),
  add constraint assignment_from_one check (num_nonnulls(wish_id, order_id) = 1),
  add constraint assignment_accepted check (accepted_at is not null or state in ('OFFERED','DECLINED','TIMEOUT','CALLED_OFF')),
  add constraint assignment_offered check (state <> 'OFFERED' or (offered_by is not null and offered_at is not null and answer_by is not null));
create index assignment_order on assignment (order_id) where order_id is not null;
create index assignment_unanswered on assignment (answer_by) where state = 'OFFERED';
create unique index one_seat_per_volunteer on assignment (order_id, volunteer_id)
  where order_id is not null and state in ('OFFERED','ACCEPTED','CHECKED_IN','CHECKED_OUT','SUBMITTED','CONFIRMED');

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('ORDER_CLOCKS', 1, 'cn', '2000-01-01', '{"issueMinutes":1440,"urgentMinutes":60,"dispatchMinutes":1440,"acceptMinutes":2880,"acceptBeforeStartMinutes":1440,"confirmMinutes":4320,"hopMinutes":1440}', 'our default: issue 24 h, in an emergency 1 h; accept 48 h or T-24 h; silence for 72 h is consent (a peer platform: 3 days)', now()),
('ORDER_RULES',  1, 'cn', '2000-01-01', '{"offerMinutes":720,"urgentOfferMinutes":30,"proxyActsPerDay":5,"proxyPeople":3,"hazardousCategories":[],"lateCancelMinutes":1440}', 'a peer platform: five acts a day for three relatives; regulations art. 22: late means less than 24 h', now());
