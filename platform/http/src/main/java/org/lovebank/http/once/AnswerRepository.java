package org.lovebank.http.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.once.OnceRefusal.IdempotencyKeyInUse;
import org.lovebank.http.once.OnceRefusal.IdempotencyKeyReused;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** The answers already given, by key; always inside the caller's transaction. */
@ApplicationScoped
class AnswerRepository {

    private static final int LOCK_CLASS = 0x6b65_7973;

    // In this order and each with a snapshot of its own, but one journey: what the lock waited for is seen by the
    // search.
    private static final String LOCK = "select pg_try_advisory_xact_lock(?, ?)";
    /** Ten old keys leave with every new one, so the table needs no job of its own. */
    private static final String FORGET_OLD = """
            delete from idempotency_key where scope in (
              select scope from idempotency_key where answered_at < now() - interval '7 days'
              order by answered_at limit 10 for update skip locked)""";

    private static final String FIND = """
            select fingerprint, status, location, tag, body, refusal_code, refusal_kind
            from idempotency_key where scope = ?""";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    AnswerRepository(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes the key for this transaction, or finds what was answered before. */
    Optional<Answer> claim(RequestKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement(LOCK + ';' + FORGET_OLD + ';' + FIND)) {
            all.setInt(1, LOCK_CLASS);
            all.setInt(2, ByteBuffer.wrap(key.scope()).getInt());
            all.setBytes(3, key.scope());
            all.execute();
            try (ResultSet lock = all.getResultSet()) {
                if (!lock.next() || !lock.getBoolean(1)) {
                    throw new Refused(new IdempotencyKeyInUse());
                }
            }
            all.getMoreResults();
            all.getMoreResults();
            try (ResultSet row = all.getResultSet()) {
                return answer(row, key);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** Says again what was refused for this key, or that the key was used for another request. */
    void mustNotBeRefused(RequestKey key) {
        try (Connection connection = database.getConnection()) {
            Optional<Answer> _ = find(connection, key);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    void keep(RequestKey key, Answer answer) {
        insert(key, answer.status(), answer.location(), answer.tag(), answer.body(), null, null);
    }

    void keepRefusal(RequestKey key, Refusal refusal) {
        try {
            String facts = json.writeValueAsString(refusal.facts());
            insert(
                    key,
                    refusal.kind().status(),
                    null,
                    null,
                    facts,
                    refusal.code(),
                    refusal.kind().name());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Answer> find(Connection connection, RequestKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setBytes(1, key.scope());
            try (ResultSet row = select.executeQuery()) {
                return answer(row, key);
            }
        }
    }

    private Optional<Answer> answer(ResultSet row, RequestKey key) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        if (!MessageDigest.isEqual(row.getBytes(1), key.fingerprint())) {
            throw new Refused(new IdempotencyKeyReused());
        }
        if (row.getString(6) != null) {
            throw new Refused(remembered(row));
        }
        return Optional.of(new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    private RememberedRefusal remembered(ResultSet row) throws SQLException {
        try {
            return new RememberedRefusal(
                    row.getString(6),
                    Refusal.Kind.valueOf(row.getString(7)),
                    json.readValue(row.getString(5), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void insert(RequestKey key, int status, @Nullable Object... rest) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_key
                          (scope, fingerprint, status, location, tag, body, refusal_code, refusal_kind)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (scope) do nothing""")) {
            insert.setBytes(1, key.scope());
            insert.setBytes(2, key.fingerprint());
            insert.setInt(3, status);
            for (int i = 0; i < rest.length; i++) {
                insert.setObject(4 + i, rest[i]);
            }
            insert.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** What was refused once is refused again, in the words of the present caller's language. */
    record RememberedRefusal(String code, Kind kind, Map<String, Object> facts) implements Refusal {}
}
