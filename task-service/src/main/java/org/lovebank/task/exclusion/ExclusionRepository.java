package org.lovebank.task.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;

/** The shelf of exclusions; matching reads the same rows by itself. */
@ApplicationScoped
class ExclusionRepository {

    private static final int MOST_PLACES = 50;
    private static final String SELECT =
            "select id, beneficiary_id, volunteer_id, reason, recorded_by, recorded_at from excluded_volunteer ";

    private final EntityManager entities;

    ExclusionRepository(EntityManager entities) {
        this.entities = entities;
    }

    boolean holds(UUID beneficiary, UUID volunteer) {
        return !rows("where beneficiary_id = ?1 and volunteer_id = ?2", beneficiary, volunteer)
                .isEmpty();
    }

    /** The exclusion of this volunteer that stands from now on: a second one at the same time is the first one. */
    Exclusion keep(Exclusion wanted) {
        entities.createNativeQuery("insert into excluded_volunteer (id, beneficiary_id, volunteer_id, reason,"
                        + " recorded_by, recorded_at) values (?1, ?2, ?3, cast(?4 as text), ?5, ?6)"
                        + " on conflict (beneficiary_id, volunteer_id) do nothing")
                .setParameter(1, wanted.id())
                .setParameter(2, wanted.beneficiaryId())
                .setParameter(3, wanted.volunteerId())
                .setParameter(4, wanted.reason())
                .setParameter(5, wanted.recordedBy())
                .setParameter(6, wanted.recordedAt())
                .executeUpdate();
        return rows("where beneficiary_id = ?1 and volunteer_id = ?2", wanted.beneficiaryId(), wanted.volunteerId())
                .getFirst();
    }

    Optional<Exclusion> find(UUID id) {
        return rows("where id = ?1", id).stream().findFirst();
    }

    void remove(UUID id) {
        entities.createNativeQuery("delete from excluded_volunteer where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** A recipient's exclusions in a fixed order. */
    List<Exclusion> of(UUID beneficiary, UUID afterId, int limit) {
        return rows("where beneficiary_id = ?1 and id > ?2 order by id limit ?3", beneficiary, afterId, limit);
    }

    int count(UUID beneficiary) {
        return ((Number) entities.createNativeQuery("select count(*) from excluded_volunteer where beneficiary_id = ?1")
                        .setParameter(1, beneficiary)
                        .getSingleResult())
                .intValue();
    }

    /** Where the recipient has asked for something, in no order. */
    List<AreaPath> placesOf(UUID beneficiary) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select distinct area_path from service_order where beneficiary_id = ?1"
                                + " union select distinct wall_area_path from wish where beneficiary_id = ?1 limit ?2",
                        String.class)
                .setParameter(1, beneficiary)
                .setParameter(2, MOST_PLACES)
                .getResultList()
                .stream()
                .map(AreaPath::new)
                .toList();
    }

    /** Whether this person has asked for something on the recipient's behalf. */
    boolean askedFor(UUID beneficiary, UUID person) {
        return !entities.createNativeQuery("select 1 from service_order where beneficiary_id = ?1 and posted_by = ?2"
                        + " union select 1 from wish where beneficiary_id = ?1 and posted_by = ?2 limit 1")
                .setParameter(1, beneficiary)
                .setParameter(2, person)
                .getResultList()
                .isEmpty();
    }

    private List<Exclusion> rows(String where, Object... parameters) {
        var query = entities.unwrap(Session.class).createNativeQuery(SELECT + where, Tuple.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList().stream()
                .map(ExclusionRepository::exclusion)
                .toList();
    }

    private static Exclusion exclusion(Tuple row) {
        return new Exclusion(
                row.get("id", UUID.class),
                row.get("beneficiary_id", UUID.class),
                row.get("volunteer_id", UUID.class),
                row.get("reason", String.class),
                row.get("recorded_by", UUID.class),
                row.get("recorded_at", Instant.class));
    }
}
