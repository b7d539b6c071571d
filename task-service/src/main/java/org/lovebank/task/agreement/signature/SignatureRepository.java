package org.lovebank.task.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The signatures, each for good. */
@ApplicationScoped
public class SignatureRepository {

    private final Session entities;

    SignatureRepository(Session entities) {
        this.entities = entities;
    }

    void keep(UUID agreementId, int revision, Signature signature) {
        entities.createNativeMutationQuery("insert into agreement_signature (agreement_id, revision, role, party_id,"
                        + " signed_by, method, recorded_by, signed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .setParameter(3, signature.role().name())
                .setParameter(4, signature.partyId())
                .setParameter(5, signature.signedBy())
                .setParameter(6, signature.method().name())
                .setParameter(7, signature.recordedBy())
                .setParameter(8, signature.signedAt())
                .executeUpdate();
    }

    /** The signatures under one wording, in the order in which they came. */
    public List<Signature> under(UUID agreementId, int revision) {
        return entities
                .createNativeQuery(
                        "select role, party_id, signed_by, method, recorded_by, signed_at from agreement_signature"
                                + " where agreement_id = ?1 and revision = ?2 order by signed_at, role, party_id",
                        Tuple.class)
                .setParameter(1, agreementId)
                .setParameter(2, revision)
                .getResultList()
                .stream()
                .map(row -> new Signature(
                        Party.Role.valueOf(row.get("role", String.class)),
                        row.get("party_id", UUID.class),
                        row.get("signed_by", UUID.class),
                        Signature.Method.valueOf(row.get("method", String.class)),
                        row.get("recorded_by", UUID.class),
                        row.get("signed_at", Instant.class)))
                .toList();
    }
}
