package org.lovebank.task.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of pairing cards. */
@ApplicationScoped
class CardRepository {

    private final Session entities;

    CardRepository(Session entities) {
        this.entities = entities;
    }

    long nextNumber() {
        return entities.createNativeQuery("select nextval('pairing_card_number')", Long.class)
                .getSingleResult();
    }

    void withdraw(UUID agreementId, Instant now) {
        entities.createNativeMutationQuery(
                        "update pairing_card set withdrawn_at = ?2 where agreement_id = ?1 and withdrawn_at is null")
                .setParameter(1, agreementId)
                .setParameter(2, now)
                .executeUpdate();
    }

    void keep(CardNumber number, UUID agreementId, byte[] fingerprint, UUID by, Instant now) {
        entities.createNativeMutationQuery("insert into pairing_card (card_no, agreement_id, fingerprint, issued_by,"
                        + " issued_at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, number.digits())
                .setParameter(2, agreementId)
                .setParameter(3, fingerprint)
                .setParameter(4, by)
                .setParameter(5, now)
                .executeUpdate();
    }

    /** Whether this is the person's first scan of the card that day. */
    boolean scan(CardNumber number, UUID visitor, LocalDate day, UUID visitId) {
        return entities.createNativeMutationQuery("insert into card_scan (card_no, visitor_id, scanned_on, visit_id)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, number.digits())
                        .setParameter(2, visitor)
                        .setParameter(3, day)
                        .setParameter(4, visitId)
                        .executeUpdate()
                == 1;
    }

    Optional<Card> find(CardNumber number) {
        return entities
                .createNativeQuery(
                        "select card_no, agreement_id, encode(fingerprint, 'hex') as fingerprint, issued_by, issued_at,"
                                + " withdrawn_at from pairing_card where card_no = ?1",
                        Tuple.class)
                .setParameter(1, number.digits())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Card(
                        new CardNumber(row.get("card_no", String.class)),
                        row.get("agreement_id", UUID.class),
                        row.get("fingerprint", String.class),
                        row.get("issued_by", UUID.class),
                        row.get("issued_at", Instant.class),
                        row.get("withdrawn_at", Instant.class)));
    }
}
