package org.lovebank.eventlog.figure;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.watch.Reading;

/** What this house's log has and Kafka has not, read from the tables: it is told even when no relay runs anywhere. */
@ApplicationScoped
class WaitingEvents implements Reading {

    @Override
    public String statement() {
        // The names of further logs of a house have a hyphen; only the first is kept in the table event_log.
        return """
                with shard as (
                  select s.no, coalesce(c.last_seq, 0) as copied
                    from generate_series(0, 11) as s (no)
                    left join relay_cursor c on c.shard = s.no and c.source not like '%-%'),
                waiting as (
                  select coalesce((select max(l.seq) from event_log l where l.shard = s.no), 0) - s.copied as events,
                         (select l.occurred_at from event_log l
                           where l.shard = s.no and l.seq > s.copied order by l.seq limit 1) as since
                    from shard s)
                select 'lovebank.log.waiting.events' as name, null as label, sum(events) as value from waiting
                union all
                select 'lovebank.log.waiting.seconds', null,
                       coalesce(greatest(0, extract(epoch from clock_timestamp() - min(since))), 0) from waiting
                union all
                select 'lovebank.inbox.parked.oldest.seconds', null,
                       coalesce(extract(epoch from clock_timestamp() - min(parked_at)), 0)
                  from inbox_parked where resolved_at is null
                """;
    }
}
