package org.lovebank.task.activity.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.activity.partner.PartnerRequest.PartnerView;

/** The shelf of partners and recipients. */
@ApplicationScoped
class PartnerRepository {

    private final Session entities;

    PartnerRepository(Session entities) {
        this.entities = entities;
    }

    /** False when one of this name is there. */
    boolean add(UUID activityId, PartnerView partner, UUID by, Instant at) {
        return entities.createNativeMutationQuery("insert into activity_partner (id, activity_id, organisation_id,"
                                + " name, part, added_by, added_at) values (:id, :activity, cast(:organisation as uuid),"
                                + " :name, :part, :by, :at) on conflict (activity_id, name) do nothing")
                        .setParameter("id", partner.id())
                        .setParameter("activity", activityId)
                        .setParameter("organisation", text(partner.organisationId()))
                        .setParameter("name", partner.name())
                        .setParameter("part", partner.part())
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    List<PartnerView> of(UUID activityId, int most) {
        return entities
                .createNativeQuery(
                        "select id, organisation_id, name, part from activity_partner where activity_id = :id order by id",
                        Tuple.class)
                .setParameter("id", activityId)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new PartnerView(
                        row.get("id", UUID.class),
                        row.get("organisation_id", UUID.class),
                        row.get("name", String.class),
                        row.get("part", String.class)))
                .toList();
    }

    void addRecipient(UUID activityId, UUID beneficiaryId, UUID by, Instant at) {
        entities.createNativeMutationQuery("insert into activity_recipient (activity_id, beneficiary_id, added_by,"
                        + " added_at) values (:activity, :beneficiary, :by, :at) on conflict do nothing")
                .setParameter("activity", activityId)
                .setParameter("beneficiary", beneficiaryId)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    long recipients(UUID activityId) {
        return entities.createNativeQuery("select count(*) from activity_recipient where activity_id = :id", Long.class)
                .setParameter("id", activityId)
                .getSingleResult();
    }
}
