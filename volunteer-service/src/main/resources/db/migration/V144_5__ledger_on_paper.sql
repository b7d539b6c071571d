-- The service ledger is printed too.
alter table ledger_look drop constraint ledger_look_form_check;
alter table ledger_look add constraint ledger_look_form_check check (form in ('PAGE', 'CSV', 'XLSX', 'PDF'));
