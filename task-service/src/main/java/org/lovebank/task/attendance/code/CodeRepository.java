package org.lovebank.task.attendance.code;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of spoken codes: fingerprints only. */
@ApplicationScoped
class CodeRepository {

    private final Session entities;

    CodeRepository(Session entities) {
        this.entities = entities;
    }

    int issued(UUID assignmentId) {
        return entities.createNativeQuery(
                        "select cast(count(*) as int) from spoken_code where assignment_id = ?1", Integer.class)
                .setParameter(1, assignmentId)
                .getSingleResult();
    }

    /** A new code takes the place of the live one. */
    void replace(UUID assignmentId, Instant now) {
        entities.createNativeMutationQuery("update spoken_code set replaced_at = ?2"
                        + " where assignment_id = ?1 and used_at is null and replaced_at is null")
                .setParameter(1, assignmentId)
                .setParameter(2, now)
                .executeUpdate();
    }

    void keep(
            UUID assignmentId,
            UUID issuedBy,
            UUID witnessId,
            byte[] fingerprint,
            Instant now,
            Instant until,
            int most) {
        entities.createNativeMutationQuery("insert into spoken_code (id, assignment_id, issued_by, witness_id,"
                        + " fingerprint, issued_at, expires_at, most_tries) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                .setParameter(2, assignmentId)
                .setParameter(3, issuedBy)
                .setParameter(4, witnessId)
                .setParameter(5, fingerprint)
                .setParameter(6, now)
                .setParameter(7, until)
                .setParameter(8, most)
                .executeUpdate();
    }

    /** The live code, with one try taken off it; many tries at once each take their own. */
    Optional<LiveCode> tryOnce(UUID assignmentId, Instant now) {
        List<Tuple> rows = entities.createNativeQuery(
                        "update spoken_code set tries = tries + 1 where assignment_id = ?1 and used_at is null"
                                + " and replaced_at is null and expires_at > ?2 and tries < most_tries"
                                + " returning id, issued_by, witness_id, encode(fingerprint, 'hex') as fingerprint, cast(most_tries - tries as int) as left_over",
                        Tuple.class)
                .setParameter(1, assignmentId)
                .setParameter(2, now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new LiveCode(
                        row.get("id", UUID.class),
                        row.get("issued_by", UUID.class),
                        row.get("witness_id", UUID.class),
                        row.get("fingerprint", String.class),
                        row.get("left_over", Integer.class)));
    }

    /** Whether this use is the one. */
    boolean use(UUID codeId, Instant now) {
        return entities.createNativeMutationQuery(
                                "update spoken_code set used_at = ?2 where id = ?1 and used_at is null")
                        .setParameter(1, codeId)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
