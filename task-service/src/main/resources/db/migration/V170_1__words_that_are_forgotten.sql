-- What is append-only may still forget its words, and nothing else, when the person whom they are about is erased.
alter table handover_note alter column words drop not null;

create function without_words(content jsonb) returns jsonb language sql immutable as $$
  select content - 'riskMeasures' - 'insurancePolicyNo'
    || jsonb_build_object('place', '***')
    || case when content ? 'contents' then jsonb_build_object('contents',
         (select coalesce(jsonb_agg(part || '{"description":"***"}' order by number), '[]')
          from jsonb_array_elements(content -> 'contents') with ordinality as parts (part, number))) else '{}' end
    || case when content ? 'terms' then jsonb_build_object('terms',
         (select coalesce(jsonb_object_agg(section, '***'), '{}') from jsonb_each(content -> 'terms') as terms (section, text)))
       else '{}' end
$$;

create function only_words_are_forgotten() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if tg_table_name = 'handover_note' and to_jsonb(new) ->> 'words' is null
       and to_jsonb(new) - 'words' = to_jsonb(old) - 'words' then
      return new;
    elsif tg_table_name = 'evaluation' and to_jsonb(new) ->> 'comment' is null
       and to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment' then
      return new;
    elsif tg_table_name = 'agreement_text' and to_jsonb(new) -> 'content' = without_words(to_jsonb(old) -> 'content')
       and to_jsonb(new) - 'content' = to_jsonb(old) - 'content' then
      return new;
    end if;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

drop trigger handover_note_rows on handover_note;
create trigger handover_note_rows before update or delete on handover_note for each row execute function only_words_are_forgotten();
alter table handover_note enable always trigger handover_note_rows;
drop trigger evaluation_rows on evaluation;
create trigger evaluation_rows before update or delete on evaluation for each row execute function only_words_are_forgotten();
alter table evaluation enable always trigger evaluation_rows;
drop trigger agreement_text_rows on agreement_text;
create trigger agreement_text_rows before update or delete on agreement_text for each row execute function only_words_are_forgotten();
alter table agreement_text enable always trigger agreement_text_rows;

do $$
declare
  app text := regexp_replace(current_user, '_owner$', '_app');
begin
  if exists (select from pg_roles where rolname = app) then
    execute format('grant update (words) on handover_note to %I', app);
    execute format('grant update (comment) on evaluation to %I', app);
    execute format('grant update (content) on agreement_text to %I', app);
  end if;
end $$;
