package org.lovebank.gateway.watch;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.watch.Reading;

/** What partners' systems are still to be told, since when, and how many hear nothing any more. */
@ApplicationScoped
class WatchedDeliveriesRepository implements Reading {

    @Override
    public String statement() {
        return """
                with waiting as (
                  select created_at from webhook_delivery where state = 'WAITING')
                select 'lovebank.webhooks.queued' as name, null as label, count(*) as value from waiting
                union all
                select 'lovebank.webhooks.queued.seconds', null,
                       coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) from waiting
                union all
                select 'lovebank.webhooks', 'status=' || s.status, count(w.id)
                  from (values ('ACTIVE'), ('PAUSED'), ('DISABLED')) as s (status)
                  left join webhook w on w.status = s.status
                 group by s.status
                """;
    }
}
