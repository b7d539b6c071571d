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

/** The ids that were refused, with the refusal that they keep. */
public final class RejectionTable {

    private static final JsonMapper JSON = new JsonMapper();
    static final String FIND = "select id, fingerprint, code, kind, facts from transfer_reject where id = any (?)";
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

    public void insert(Connection connection, List<Rejection> rejections, Instant at) throws SQLException {
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
