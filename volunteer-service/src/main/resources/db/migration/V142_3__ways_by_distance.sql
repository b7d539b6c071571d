-- Between places whose middles are told a way is as long as they are apart, whatever the tree says.
insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00000142', 'TRAVEL', 1, 'cn', '2021-02-01', '{"metresPerMinute": 500}',
 'Own default: 500 metres a minute, some 30 km/h, as a bus in town', 'preset', now());
