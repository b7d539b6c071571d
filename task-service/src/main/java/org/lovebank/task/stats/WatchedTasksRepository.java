package org.lovebank.task.stats;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.watch.Reading;

/** What waits for somebody: wishes on the wall, orders nobody took yet or that are late, and how long it takes until one does. */
@ApplicationScoped
class WatchedTasksRepository implements Reading {

    @Override
    public String statement() {
        // Ids carry the time at which they were made: the range keeps the last week's assignments and reads no others.
        return """
                select 'lovebank.wishes' as name, 'state=' || s.state as label, count(w.id) as value
                  from (values ('UNDER_REVIEW'), ('PUBLISHED'), ('CLAIMED'), ('FULFILLING')) as s (state)
                  left join wish w on w.state = s.state
                 group by s.state
                union all
                select 'lovebank.orders', 'state=' || s.state, count(o.id)
                  from (values ('PLACED'), ('ISSUED'), ('OPEN_GRAB'), ('DISPATCHED'), ('ACCEPTED'), ('IN_SERVICE'), ('SERVED'))
                         as s (state)
                  left join service_order o on o.state = s.state
                 group by s.state
                union all
                select 'lovebank.orders.overdue', null, count(*) from service_order where due_at < clock_timestamp()
                union all
                select 'lovebank.accept.minutes', 'quantile=' || q.share,
                       (select percentile_cont(q.share::float8) within group
                                 (order by extract(epoch from a.accepted_at - coalesce(o.placed_at, w.published_at)) / 60)
                          from assignment a
                          left join service_order o on o.id = a.order_id
                          left join wish w on w.id = a.wish_id
                         where a.id > (select uuidv7(interval '-7 days'))
                           and a.accepted_at > clock_timestamp() - interval '1 day')
                  from (values ('0.5'), ('0.9')) as q (share)
                """;
    }
}
