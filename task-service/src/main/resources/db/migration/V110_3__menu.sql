-- 点单菜单: what organisations and communities offer; sub-items hang below an item.
create table menu_item (
  id                  uuid primary key,
  version             bigint      not null,
  parent_id           uuid        references menu_item (id),
  organisation_id     uuid,
  area_path           text collate "C" not null,
  category_code       text        not null,
  title               text        not null check (length(title) between 1 and 60),
  description         text        not null check (length(description) between 1 and 500),
  duration_minutes    int         not null check (duration_minutes between 1 and 1440),
  dispatch_mode       text        not null check (dispatch_mode in ('COORDINATED','SELF_SELECT','MIXED')),
  hazardous           boolean     not null,
  contact_with_minors boolean     not null,
  qualification_kind  text        check (length(qualification_kind) <= 60),
  monthly_quota       int         check (monthly_quota between 1 and 10000),
  offered             boolean     not null,
  created_by          uuid,
  created_at          timestamptz not null,
  changed_at          timestamptz not null,
  check (parent_id <> id)
);
create index menu_item_shown on menu_item (area_path, category_code, id) where offered;
create index service_order_menu_item on service_order (menu_item_id, placed_at) where menu_item_id is not null;

-- What the five documents name: traditional items, the six helps, and the eight services with their parts.
insert into menu_item
select md5('menu/' || category || '/' || title)::uuid, 0,
       case when parent is null then null else md5('menu/' || category || '/' || parent)::uuid end,
       null::uuid, 'cn', category, title, description, minutes, mode, false, minors, qualification, null::int, true, null::uuid, now(), now()
from (values
  (1, 'PUBLIC_SAFETY', '义务巡逻', null, '邻里巡逻，看护公共安全。', 120, 'SELF_SELECT', false, null),
  (2, 'ENVIRONMENT',   '环境监督', null, '巡看环境卫生，提醒并报告。', 120, 'SELF_SELECT', false, null),
  (3, 'HARDSHIP_HELP', '扶贫帮困', null, '上门看望并帮助困难家庭。', 90, 'MIXED', false, null),
  (4, 'MEAL_HELP',     '助餐', null, '送餐或帮助做饭。', 60, 'MIXED', false, null),
  (5, 'BATH_HELP',     '助浴', null, '帮助老年人、残疾人洗浴，须有护理资格。', 90, 'COORDINATED', false, 'CAREGIVER'),
  (6, 'CLEANING_HELP', '助洁', null, '打扫、洗衣、整理。', 90, 'MIXED', false, null),
  (7, 'MEDICAL_HELP',  '助医', null, '陪同就医、取药，须有护理资格。', 180, 'COORDINATED', false, 'CAREGIVER'),
  (8, 'TRAVEL_HELP',   '助行', null, '陪同外出、代步。', 120, 'MIXED', false, null),
  (9, 'EMERGENCY_HELP','助急', null, '急难时上门帮助，一小时内响应。', 60, 'MIXED', false, null),
  (10, 'REPAIR',       '义务维修', null, '家庭与楼院维修。', 60, 'MIXED', false, null),
  (11, 'REPAIR',       '电器维修', '义务维修', '修理家用电器。', 60, 'MIXED', false, null),
  (12, 'REPAIR',       '电脑维修', '义务维修', '修理电脑、手机设置。', 60, 'MIXED', false, null),
  (13, 'REPAIR',       '社区公益劳动', '义务维修', '粉刷单元门、换楼道灯等小型公益劳动。', 120, 'SELF_SELECT', false, null),
  (14, 'TUTORING',     '义务家教', null, '为学生及困难家庭子女辅导功课。', 90, 'COORDINATED', true, null),
  (15, 'LEGAL_AID',    '法律援助', null, '法律咨询与帮助。', 60, 'COORDINATED', false, null),
  (16, 'LEGAL_AID',    '律师咨询', '法律援助', '由执业律师解答。', 60, 'COORDINATED', false, 'LAWYER'),
  (17, 'HEALTH_CARE',  '医疗保健', null, '健康照护与咨询。', 60, 'COORDINATED', false, null),
  (18, 'HEALTH_CARE',  '义诊', '医疗保健', '由执业医师看诊。', 120, 'COORDINATED', false, 'DOCTOR'),
  (19, 'HEALTH_CARE',  '护理', '医疗保健', '由护理人员上门护理。', 90, 'COORDINATED', false, 'NURSE'),
  (20, 'HEALTH_CARE',  '保健讲座', '医疗保健', '健康知识讲座与咨询。', 90, 'COORDINATED', false, null),
  (21, 'HEALTH_CARE',  '陪伴', '医疗保健', '陪伴病人与老年人。', 90, 'MIXED', false, null),
  (22, 'CULTURE_SPORT','社区文体', null, '文化与体育活动。', 120, 'MIXED', false, null),
  (23, 'CULTURE_SPORT','广场文化', '社区文体', '广场歌舞与演出。', 120, 'MIXED', false, null),
  (24, 'CULTURE_SPORT','家庭文化', '社区文体', '家庭才艺、读书交流。', 90, 'MIXED', false, null),
  (25, 'CULTURE_SPORT','楼道文化', '社区文体', '布置楼道、邻里墙。', 90, 'MIXED', false, null),
  (26, 'CULTURE_SPORT','体育活动', '社区文体', '健身与比赛。', 120, 'MIXED', false, null),
  (27, 'ENVIRONMENT',  '社区环保', null, '保护社区环境。', 120, 'SELF_SELECT', false, null),
  (28, 'ENVIRONMENT',  '环保宣传', '社区环保', '入户与广场宣传。', 60, 'SELF_SELECT', false, null),
  (29, 'ENVIRONMENT',  '植绿护绿', '社区环保', '种植与养护绿地。', 120, 'SELF_SELECT', false, null),
  (30, 'ENVIRONMENT',  '清除白色垃圾', '社区环保', '捡拾塑料等白色垃圾。', 90, 'SELF_SELECT', false, null),
  (31, 'ENVIRONMENT',  '垃圾分类', '社区环保', '分类指导与值守。', 90, 'SELF_SELECT', false, null)
) as item (place, category, title, parent, description, minutes, mode, minors, qualification)
order by place;

insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('ORDER_RULES',  2, 'cn', '2000-01-01', '{"offerMinutes":720,"urgentOfferMinutes":30,"proxyActsPerDay":5,"proxyPeople":3,"hazardousCategories":[],"lateCancelMinutes":1440,"qualifications":{"BATH_HELP":"CAREGIVER","MEDICAL_HELP":"CAREGIVER"}}', 'the six helps of the documents: bathing and medical help need a qualification; the rest as in version 1', now());

-- 小型公益劳动 with a photo before and after: ids and hashes only, the pictures are kept where they were taken.
create table order_photo (
  id        uuid primary key,
  order_id  uuid        not null references service_order (id),
  moment    text        not null check (moment in ('BEFORE','AFTER')),
  reference text        not null check (length(reference) between 1 and 120),
  sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by  uuid        not null,
  added_at  timestamptz not null,
  unique (order_id, sha256)
);
create trigger order_photo_rows before update or delete on order_photo for each row execute function refuse_change();
alter table order_photo enable always trigger order_photo_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('revoke update, delete, truncate on order_photo from %I', app);
  end if;
end $$;
