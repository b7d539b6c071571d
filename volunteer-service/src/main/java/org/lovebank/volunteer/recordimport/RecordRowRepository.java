package org.lovebank.volunteer.recordimport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lovebank.access.AreaPath;
import org.lovebank.volunteer.servicerecord.ClaimedRecord.Claim;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

/** What the registry knows of hundreds of rows, asked at once. */
@ApplicationScoped
class RecordRowRepository {

    private static final String BY_NUMBER =
            "select volunteer_no, id, area_path, status from volunteer where volunteer_no = any (?)";
    private static final String TURNS = "select id from volunteer where volunteer_no = any (?) order by id for update";
    private static final String NOT_FOR_EVER = "select set_config('lock_timeout', '10s', true)";
    private static final String KEPT =
            "select source_id from service_record where source = 'IMPORT' and source_id = any (?)";
    private static final String OVERLAPPING = "select q.claim, min(r.id::text) from"
            + " unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) as q (claim, who, begins, ends)"
            + " join service_record r on r.volunteer_id = q.who"
            + " and tstzrange(r.served_from, r.served_to) && tstzrange(q.begins, q.ends)"
            + " and r.state not in ('DRAFT', 'REJECTED', 'VOIDED') group by q.claim";

    private final AgroalDataSource database;

    RecordRowRepository(AgroalDataSource database) {
        this.database = database;
    }

    Map<String, Found> byNumber(Collection<String> numbers) {
        Map<String, Found> found = new HashMap<>();
        read(
                BY_NUMBER,
                (connection, select) -> texts(connection, select, 1, numbers.stream()),
                row -> found.put(
                        row.getString(1),
                        new Found(
                                row.getObject(2, UUID.class),
                                new AreaPath(row.getString(3)),
                                VolunteerStatus.valueOf(row.getString(4)).mayHaveServed())));
        return found;
    }

    /** Locks these volunteers' rows, in the order of their ids: two tables with the same volunteers wait, and never for each other. */
    void takeTurns(Collection<String> numbers) {
        read(NOT_FOR_EVER, (_, _) -> {}, _ -> {});
        read(TURNS, (connection, select) -> texts(connection, select, 1, numbers.stream()), _ -> {});
    }

    /** Which of these came before. */
    Set<UUID> kept(List<Claim> claims) {
        Set<UUID> found = new HashSet<>();
        read(
                KEPT,
                (connection, select) -> ids(
                        connection,
                        select,
                        1,
                        claims.stream().map(claim -> claim.origin().sourceId())),
                row -> found.add(row.getObject(1, UUID.class)));
        return found;
    }

    /** Which of these claims take time that another record takes, and which record that is. */
    Map<UUID, String> overlapping(List<Claim> claims) {
        Map<UUID, String> found = new HashMap<>();
        read(
                OVERLAPPING,
                (connection, select) -> {
                    ids(connection, select, 1, claims.stream().map(Claim::id));
                    ids(connection, select, 2, claims.stream().map(Claim::volunteerId));
                    times(
                            connection,
                            select,
                            3,
                            claims.stream()
                                    .map(claim -> claim.deed().servedFrom().atOffset(ZoneOffset.UTC)));
                    times(
                            connection,
                            select,
                            4,
                            claims.stream().map(claim -> claim.deed().servedTo().atOffset(ZoneOffset.UTC)));
                },
                row -> found.put(row.getObject(1, UUID.class), row.getString(2)));
        return found;
    }

    private void read(String query, Filling filling, Taking taking) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            filling.fill(connection, select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taking.take(row);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void texts(Connection connection, PreparedStatement select, int at, Stream<String> values)
            throws SQLException {
        select.setArray(at, connection.createArrayOf("text", values.toArray()));
    }

    private static void ids(Connection connection, PreparedStatement select, int at, Stream<UUID> values)
            throws SQLException {
        select.setArray(at, connection.createArrayOf("uuid", values.toArray()));
    }

    private static void times(Connection connection, PreparedStatement select, int at, Stream<?> values)
            throws SQLException {
        select.setArray(at, connection.createArrayOf("timestamptz", values.toArray()));
    }

    /** A volunteer behind a number. */
    record Found(UUID id, AreaPath home, boolean mayHaveServed) {}

    private interface Filling {
        void fill(Connection connection, PreparedStatement select) throws SQLException;
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }
}
