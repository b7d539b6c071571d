package org.lovebank.timebank.ledger.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.problem.Refusal;
import org.lovebank.timebank.ledger.LedgerRefusal.Remembered;
import org.lovebank.timebank.ledger.Rejection;

/**
 * The ids that were refused, with the refusal that they keep. This table and the journal have no index in common, so one
 * id with two bodies could be refused by a lane and posted by another: who refuses shows it by locks before he looks into
 * the journal, who posts looks for these locks after he has added his rows, so one of them sees the other. Nearly always
 * nobody refuses at the moment, and one glance tells that.
 */
public final class RejectionTable {

    /** Class of the lock that whoever refuses has a share of. */
    private static final int REFUSING = 7413;

    /** So many ids are locked one by one; more are shown as any id at all, as the server's table of locks is not large. */
    private static final int MOST_LOCKED = 64;

    private static final long ANY_ID = 0;

    private static final JsonMapper JSON = new JsonMapper();
    static final String FIND = "select id, fingerprint, code, kind, facts from transfer_reject where id = any (?)";
    private static final String SHOW = "select pg_advisory_xact_lock_shared(" + REFUSING + ", 0);"
            + "select pg_advisory_xact_lock(shown) from unnest(?::bigint[]) as shown";
    private static final String REFUSED = "select id from transfer_reject where id = any (?)";

    /** Whether nobody refuses anything, and what was refused of these ids; to be asked behind their transfers. */
    static final String LOOK = "select case when pg_try_advisory_lock(" + REFUSING + ", 0) then pg_advisory_unlock("
            + REFUSING + ", 0) else false end;" + REFUSED;

    // Taken and given back at once: a batch of a thousand must not fill the server's table of locks.
    private static final String SHOWN = """
            select shown from unnest(?::bigint[]) as shown
             where not case when pg_try_advisory_lock_shared(shown) then pg_advisory_unlock_shared(shown) else false end""";
    private static final String WAIT = "select pg_advisory_xact_lock_shared(shown) from unnest(?::bigint[]) as shown";
    private static final String INSERT = """
            insert into transfer_reject (id, fingerprint, code, kind, facts, rejected_at)
            select u.id, u.fingerprint, u.code, u.kind, u.facts::json, u.at
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                as u (id, fingerprint, code, kind, facts, at)
             order by u.id
            """;

    public List<Rejection> find(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            new ArrayColumns<>(select, ids).uuids(id -> id);
            List<Rejection> rejections = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rejections.add(read(row));
                }
            }
            return rejections;
        }
    }

    /** Shows to whoever posts at the same time what is refused, and adds it. */
    public void insert(Connection connection, List<Rejection> rejections, Instant at) throws SQLException {
        List<UUID> ids = rejections.stream().map(Rejection::id).toList();
        List<Long> shown = ids.size() > MOST_LOCKED ? List.of(ANY_ID) : keys(ids);
        try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            new ArrayColumns<>(show, shown).longs(key -> key);
            show.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new ArrayColumns<>(insert, rejections)
                    .uuids(Rejection::id)
                    .uuids(Rejection::fingerprint)
                    .texts(rejection -> rejection.refusal().code())
                    .texts(rejection -> rejection.refusal().kind().name())
                    .texts(rejection -> json(rejection.refusal().facts()))
                    .instants(_ -> at);
            insert.executeUpdate();
        }
    }

    /**
     * Goes on with the answers to {@link #LOOK}, which was asked behind the transfers with these ids. Who is met on the way
     * to refuse one of them is waited for with nothing held: the transaction is rolled back, as it must be.
     */
    static void mustNotMeet(PreparedStatement look, Collection<UUID> ids) throws SQLException {
        ResultSet nobody = FirstLook.next(look);
        boolean nobodyRefuses = nobody.next() && nobody.getBoolean(1);
        boolean refused = FirstLook.next(look).next();
        Connection connection = look.getConnection();
        if (!nobodyRefuses && !refused) {
            List<Long> met = met(connection, ids);
            if (!met.isEmpty()) {
                waitFor(connection, met);
                throw collision();
            }
            // Whoever refused may have been done between the two looks.
            refused = refused(connection, ids);
        }
        if (refused) {
            throw collision();
        }
    }

    static SQLException collision() {
        return new SQLException("one lane posts what another refuses", "40001");
    }

    private static List<Long> met(Connection connection, Collection<UUID> ids) throws SQLException {
        List<Long> keys = new ArrayList<>(keys(ids));
        keys.add(ANY_ID);
        List<Long> met = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SHOWN)) {
            new ArrayColumns<>(select, keys).longs(key -> key);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    met.add(row.getLong(1));
                }
            }
        }
        return met;
    }

    private static void waitFor(Connection connection, List<Long> keys) throws SQLException {
        connection.rollback();
        try (PreparedStatement wait = connection.prepareStatement(WAIT)) {
            new ArrayColumns<>(wait, keys).longs(key -> key);
            wait.execute();
        }
        connection.rollback();
    }

    private static boolean refused(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REFUSED)) {
            new ArrayColumns<>(select, ids).uuids(id -> id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** In one order for all, so that two who refuse do not wait for each other. */
    private static List<Long> keys(Collection<UUID> ids) {
        return ids.stream()
                .map(id -> id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29))
                .distinct()
                .sorted()
                .toList();
    }

    static Rejection read(ResultSet row) throws SQLException {
        try {
            Map<String, Object> facts = JSON.readValue(row.getString("facts"), new TypeReference<>() {});
            Refusal.Kind kind = Refusal.Kind.valueOf(row.getString("kind"));
            return new Rejection(
                    row.getObject("id", UUID.class),
                    row.getObject("fingerprint", UUID.class),
                    new Remembered(row.getString("code"), kind, facts));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String json(Map<String, Object> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
