package org.lovebank.timebank.reconciliation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The claims, kept as they were told last. */
@ApplicationScoped
class ClaimRepository {

    private final EntityManager database;

    ClaimRepository(EntityManager database) {
        this.database = database;
    }

    void keepAssignment(UUID assignment, int minutes, long version) {
        database.createNativeQuery("insert into claimed_assignment (assignment_id, minutes, told_version)"
                        + " values (:assignment, :minutes, :version)"
                        + " on conflict (assignment_id) do update set minutes = excluded.minutes,"
                        + " told_version = excluded.told_version"
                        + " where claimed_assignment.told_version < excluded.told_version")
                .setParameter("assignment", assignment)
                .setParameter("minutes", minutes)
                .setParameter("version", version)
                .executeUpdate();
    }

    void keepRecord(UUID record, UUID assignment) {
        database.createNativeQuery("insert into claimed_record (record_id, assignment_id)"
                        + " values (:record, :assignment) on conflict (record_id) do nothing")
                .setParameter("record", record)
                .setParameter("assignment", assignment)
                .executeUpdate();
    }
}
