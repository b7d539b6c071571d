package org.lovebank.http.watch;

import jakarta.enterprise.context.ApplicationScoped;

/** How the house's database does: its size, and transactions of the house that somebody forgot. */
@ApplicationScoped
class DatabaseReadingRepository implements Reading {

    @Override
    public String statement() {
        return """
                select 'lovebank.database.bytes' as name, null as label, pg_database_size(current_database()) as value
                union all
                select 'lovebank.database.longest.transaction.seconds', null,
                       coalesce(extract(epoch from clock_timestamp() - min(xact_start)), 0)
                  from pg_stat_activity where datname = current_database() and usename = current_user
                union all
                select 'lovebank.database.sessions', 'state=' || s.state, count(a.pid)
                  from (values ('active'), ('idle'), ('idle in transaction')) as s (state)
                  left join pg_stat_activity a
                    on a.state = s.state and a.datname = current_database() and a.usename = current_user
                 group by s.state
                """;
    }
}
