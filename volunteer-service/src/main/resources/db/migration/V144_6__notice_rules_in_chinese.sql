-- What is printed under a notice is read in Chinese first.
insert into registry_policy (id, code, version, area_path, effective_on, content, source, reason, approved_at) values
('5e4a3c1e-90a5-5d27-9c5b-0a1f00014403', 'NOTICE', 2, 'cn', '2021-11-01',
 '{"shownDays": 30, "kinds": {
   "HOURS":       {"days": 3, "workingDays": true,  "rule": "服务记录定案前公示，只显示姓氏（志愿服务条例第二十条、个人信息保护法第二十五条）"},
   "STAR":        {"days": 5, "workingDays": true,  "rule": "星级认定公示五个工作日，只显示姓氏（个人信息保护法第二十五条）"},
   "CERTIFICATE": {"days": 7, "workingDays": false, "rule": "民发〔2015〕149号：出具证明公示七日，只显示姓氏（个人信息保护法第二十五条）"},
   "AWARD":       {"days": 5, "workingDays": true,  "rule": "评选表彰前公示，只显示姓氏（个人信息保护法第二十五条）"},
   "HONOUR":      {"days": 5, "workingDays": true,  "rule": "评选表彰前公示，只显示姓氏（个人信息保护法第二十五条）"},
   "ASSESSMENT":  {"days": 5, "workingDays": true,  "rule": "考核结果公示，只显示姓氏（个人信息保护法第二十五条）"},
   "REDEMPTION":  {"days": 3, "workingDays": true,  "rule": "积分兑换在社区公示，只显示姓氏（个人信息保护法第二十五条）"},
   "GENERAL":     {"days": 3, "workingDays": true,  "rule": ""}}}',
 'As version 1, in Chinese', 'preset', now());
