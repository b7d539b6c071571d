package org.lovebank.task.agreement.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The book of who left which words; nothing is taken out of it. */
@ApplicationScoped
public class DepartureRepository {

    private final Session entities;

    DepartureRepository(Session entities) {
        this.entities = entities;
    }

    void keep(UUID agreementId, int revision, Departure departure) {
        entities.createNativeMutationQuery("insert into agreement_departure (agreement_id, revision, volunteer_id,"
                        + " channel, recorded_by, left_at) values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .setParameter(3, departure.volunteerId())
                .setParameter(4, departure.channel().name())
                .setParameter(5, departure.recordedBy())
                .setParameter(6, departure.leftAt())
                .executeUpdate();
    }

    /** Who left under this wording, in the order in which they did. */
    public List<Departure> under(UUID agreementId, int revision) {
        return entities
                .createNativeQuery(
                        "select volunteer_id, channel, recorded_by, left_at from agreement_departure"
                                + " where agreement_id = ?1 and revision = ?2 order by left_at, volunteer_id",
                        Tuple.class)
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .getResultList()
                .stream()
                .map(row -> new Departure(
                        row.get("volunteer_id", UUID.class),
                        Departure.Channel.valueOf(row.get("channel", String.class)),
                        row.get("recorded_by", UUID.class),
                        row.get("left_at", Instant.class)))
                .toList();
    }
}
