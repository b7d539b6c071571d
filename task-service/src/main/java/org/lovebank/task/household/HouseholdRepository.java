package org.lovebank.task.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The list of households that are to be helped. */
@ApplicationScoped
class HouseholdRepository {

    private final Session entities;

    HouseholdRepository(Session entities) {
        this.entities = entities;
    }

    /** Whether it was not on the list. */
    boolean keep(HouseholdView household, UUID by, Instant now) {
        return entities.createNativeMutationQuery("insert into household (beneficiary_id, area_path, registered_on,"
                                + " recorded_by, recorded_at) values (?1, ?2, ?3, ?4, ?5)"
                                + " on conflict (beneficiary_id) do nothing")
                        .setParameter(1, household.beneficiaryId())
                        .setParameter(2, household.areaPath())
                        .setParameter(3, household.registeredOn())
                        .setParameter(4, by)
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
    }

    Optional<HouseholdView> find(UUID beneficiaryId) {
        return entities
                .createNativeQuery(
                        "select beneficiary_id, area_path, registered_on, closed_on from household"
                                + " where beneficiary_id = ?1 for update",
                        Tuple.class)
                .setParameter(1, beneficiaryId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new HouseholdView(
                        row.get("beneficiary_id", UUID.class),
                        row.get("area_path", String.class),
                        row.get("registered_on", LocalDate.class),
                        row.get("closed_on", LocalDate.class)));
    }

    void close(UUID beneficiaryId, LocalDate closedOn) {
        entities.createNativeMutationQuery("update household set closed_on = ?2 where beneficiary_id = ?1")
                .setParameter(1, beneficiaryId)
                .setParameter(2, closedOn)
                .executeUpdate();
    }
}
