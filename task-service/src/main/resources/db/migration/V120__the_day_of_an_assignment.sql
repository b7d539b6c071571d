-- What the council decides about the day itself; each row can be followed by a newer one.
insert into task_policy (code, version, area_path, effective_on, content, source, created_at) values
('CHECK_IN_DISTANCE', 1, 'cn', '2000-01-01', '{"passMetres":500,"nearMetres":2000,"keepDays":30}', 'a peer platform: 500 m; a position is whereabouts (PIPL art. 28, 19): at most 30 days', now()),
('SPOKEN_CODE_RULE',  1, 'cn', '2000-01-01', '{"validMinutes":30,"tries":5,"codesPerAssignment":10}', 'our default: a code of four digits, tried five times', now()),
('ATTENDANCE_SHEET',  1, 'cn', '2000-01-01', '{"maxLines":60}', 'our default: two pages of a paper sheet', now()),
('REMINDERS',         1, 'cn', '2000-01-01', '{"minutesBefore":[1440,120]}', 'our default: the day before and two hours before', now()),
('DISCIPLINE',        1, 'cn', '2000-01-01', '{"countDays":365,"noticeAt":2,"pauseAt":3,"pauseDays":30,"reviewAt":5}', 'Longquanyi: 5 unexcused absences a year; softened: a person decides, nobody is removed by a count', now()),
('RELAY_RULE',        1, 'cn', '2000-01-01', '{"openAtOnce":3,"validMinutes":1440}', 'our default', now());
