package org.lovebank.volunteer.figures;

import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.watch.Reading;

/** What waits in the registry: records in publicity, records whose publicity is over and that are not final, objections. */
@ApplicationScoped
class WatchedRecordsRepository implements Reading {

    @Override
    public String statement() {
        return """
                with publicised as (
                  select publicised_until from service_record where state = 'PUBLICISED')
                select 'lovebank.records.publicised' as name, null as label, count(*) as value from publicised
                union all
                select 'lovebank.publicity.due', null, count(*) from publicised where publicised_until < clock_timestamp()
                union all
                select 'lovebank.publicity.due.seconds', null,
                       coalesce(greatest(0, extract(epoch from clock_timestamp() - min(publicised_until))), 0)
                  from publicised
                """;
    }
}
