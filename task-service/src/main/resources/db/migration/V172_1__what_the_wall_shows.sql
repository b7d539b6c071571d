-- The wall's page shows open notes, and for some days those whose wish came true.
insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('WALL_PAGE', 1, 'cn', '2000-01-01', '{"fulfilledDays":7}', 'our default: a wish that came true is looked at for a week', now());

create index wish_came_true on wish (wall_area_path, changed_at) where state in ('FULFILLED', 'CONFIRMED');
