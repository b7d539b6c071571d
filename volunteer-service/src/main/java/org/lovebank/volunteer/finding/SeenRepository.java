package org.lovebank.volunteer.finding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** The records as the rules read them: one volunteer's, or who vouched for whom. */
@ApplicationScoped
class SeenRepository {

    private static final String COUNTS = " state not in ('DRAFT', 'REJECTED', 'VOIDED') ";

    private final AgroalDataSource database;

    SeenRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** What a volunteer served since then, in order; nothing that was refused or taken back. */
    List<Served> servedBy(UUID volunteerId, Instant since) {
        return read(
                "select r.id, r.area_path, served_from, served_to, minutes, witness_id, centroid_latitude,"
                        + " centroid_longitude from service_record r join area a on a.path = r.area_path"
                        + " where volunteer_id = ? and served_from >= ? and" + COUNTS + "order by served_from, r.id",
                SeenRepository::served,
                volunteerId,
                at(since));
    }

    /** Claims that were refused because the volunteer served elsewhere, each with the record that took the time. */
    List<Clash> clashesOf(UUID volunteerId, Instant since) {
        return read(
                "select r.id, r.area_path, o.id, extract(epoch from least(r.served_to, o.served_to)"
                        + " - greatest(r.served_from, o.served_from))::bigint / 60 from service_record r"
                        + " join service_record o on o.volunteer_id = r.volunteer_id and o.id <> r.id"
                        + " and tstzrange(o.served_from, o.served_to) && tstzrange(r.served_from, r.served_to)"
                        + " where r.volunteer_id = ? and r.served_from >= ? and r.state = 'REJECTED'"
                        + " and r.reason_code = 'OVERLAP' and o." + COUNTS.strip() + " order by r.id, o.id",
                row -> new Clash(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class), row.getLong(4)),
                volunteerId,
                at(since));
    }

    /** For whom these people's service was vouched: from volunteer to witness, with the records. */
    List<Vouched> vouchedFor(Collection<UUID> volunteerIds, Instant since, int atLeast) {
        return read(
                "select volunteer_id, witness_id, array_agg(id order by id), max(area_path) from service_record"
                        + " where volunteer_id = any (?) and served_from >= ? and" + COUNTS
                        + "group by volunteer_id, witness_id having count(*) >= ? order by volunteer_id, witness_id",
                row -> new Vouched(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        List.of((UUID[]) row.getArray(3).getArray()),
                        row.getString(4)),
                volunteerIds.toArray(UUID[]::new),
                at(since),
                atLeast);
    }

    /** Volunteers about whose records something changed since then. */
    List<UUID> volunteersSince(Instant since, UUID after, int limit) {
        return read(
                "select distinct volunteer_id from service_record where changed_at >= ? and state <> 'DRAFT'"
                        + " and volunteer_id > ? order by volunteer_id limit ?",
                row -> row.getObject(1, UUID.class),
                at(since),
                after,
                limit);
    }

    private <T> List<T> read(String query, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                row.getObject(1, UUID.class),
                new AreaPath(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getInt(5),
                row.getObject(6, UUID.class),
                row.getObject(7) == null ? null : new Middle(row.getDouble(7), row.getDouble(8)));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** One service, and the middle of its place where that is told. */
    record Served(
            UUID id,
            AreaPath place,
            Instant from,
            Instant to,
            int minutes,
            UUID witnessId,
            @Nullable Middle middle) {}

    /** The middle of a place in degrees. */
    record Middle(double latitude, double longitude) {

        private static final double EARTH_METRES = 6_371_000;

        /** As the crow flies. */
        double metresTo(Middle other) {
            double half = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
            return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
        }
    }

    /** A refused claim and the record in whose time it lay. */
    record Clash(UUID claimId, String areaPath, UUID recordId, long minutes) {}

    /** So many records of one volunteer have this witness. */
    record Vouched(UUID volunteerId, UUID witnessId, List<UUID> recordIds, String areaPath) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
