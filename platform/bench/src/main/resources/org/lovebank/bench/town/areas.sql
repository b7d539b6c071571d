-- One city with its districts, streets and communities.
create temporary table town (path text, level text, parent text, residents int);
insert into town values ('cn.bench', 'PROVINCE', 'cn', null), ('{city}', 'CITY', 'cn.bench', null);
insert into town select '{city}.d' || d, 'DISTRICT', '{city}', null from generate_series(0, {districts} - 1) d;
insert into town select path || '.s' || s, 'STREET', path, null
from town cross join generate_series(0, {streets} - 1) s where level = 'DISTRICT';
insert into town select path || '.c' || c, 'COMMUNITY', path, 6000
from town cross join generate_series(0, {communities} - 1) c where level = 'STREET';

insert into area (id, parent_id, path, level, name, residents, version, changed_at)
select md5(t.path)::uuid, case when t.parent = 'cn' then (select id from area where path = 'cn') else md5(t.parent)::uuid end,
       t.path, t.level, t.path, t.residents, 1, now()
from town t;
