package org.lovebank.task.treat.portion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The shelf of passes and portions. */
@ApplicationScoped
class PortionRepository {

    private final Session entities;

    PortionRepository(Session entities) {
        this.entities = entities;
    }

    /** Whether it was kept: a holder has one pass that holds. */
    boolean keepPass(UUID id, UUID treatId, byte[] holder, byte[] code, UUID by, Instant now) {
        return entities.createNativeMutationQuery(
                                "insert into treat_pass (id, treat_id, holder_print, code_print, given_by, given_at)"
                                        + " values (:id, :treat, :holder, :code, :by, :now)"
                                        + " on conflict (treat_id, holder_print) where withdrawn_at is null do nothing")
                        .setParameter("id", id)
                        .setParameter("treat", treatId)
                        .setParameter("holder", holder)
                        .setParameter("code", code)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void withdrawPass(UUID treatId, byte[] holder, Instant now) {
        entities.createNativeMutationQuery("update treat_pass set withdrawn_at = :now where treat_id = :treat"
                        + " and holder_print = :holder and withdrawn_at is null")
                .setParameter("treat", treatId)
                .setParameter("holder", holder)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The print of whoever holds the pass with this code. */
    Optional<byte[]> holder(UUID treatId, byte[] code) {
        List<String> found = entities.createNativeQuery(
                        "select encode(holder_print, 'hex') from treat_pass where treat_id = :treat"
                                + " and code_print = :code and withdrawn_at is null",
                        String.class)
                .setParameter("treat", treatId)
                .setParameter("code", code)
                .getResultList();
        return found.stream().findFirst().map(HexFormat.of()::parseHex);
    }

    /** Whether it is the holder's first of the period; who asks at the same moment waits. */
    boolean note(UUID treatId, LocalDate from, byte[] holder, UUID by, Instant now) {
        return entities.createNativeMutationQuery(
                                "insert into treat_portion (treat_id, from_on, holder_print, given_by, taken_at)"
                                        + " values (:treat, :from, :holder, :by, :now) on conflict do nothing")
                        .setParameter("treat", treatId)
                        .setParameter("from", from)
                        .setParameter("holder", holder)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** How many are taken with this one; empty when there was none left. */
    Optional<Integer> takeOne(UUID treatId, LocalDate from, int portions) {
        entities.createNativeMutationQuery("insert into treat_period (treat_id, from_on, portions, taken)"
                        + " values (:treat, :from, :portions, 0) on conflict do nothing")
                .setParameter("treat", treatId)
                .setParameter("from", from)
                .setParameter("portions", portions)
                .executeUpdate();
        List<Integer> taken = entities.createNativeQuery(
                        "update treat_period set taken = taken + 1 where treat_id = :treat and from_on = :from"
                                + " and taken < portions returning taken",
                        Integer.class)
                .setParameter("treat", treatId)
                .setParameter("from", from)
                .getResultList();
        return taken.stream().findFirst();
    }
}
