package org.lovebank.volunteer.figures;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.lovebank.volunteer.figures.FiguresRepository.Inside;

/** Counts, for everybody's eyes, what was served at places month by month, and who of their volunteers has which stars. */
@ApplicationScoped
class PublicFiguresRepository {

    private static final String SERVED =
            "select to_char(r.served_from at time zone 'Asia/Shanghai', 'YYYY-MM'), sum(r.minutes), count(distinct r.volunteer_id)"
                    + " from unnest(?::text[]) i (path) join service_record r on r.area_path = i.path"
                    + " where r.state = 'FINAL' and r.served_from >= ? and r.served_from < ? group by 1";

    private static final String STARS = "select s.awarded_stars, count(*) from unnest(?::text[]) i (path)"
            + " join volunteer v on v.area_path = i.path join star_rating s on s.volunteer_id = v.id"
            + " where v.status in ('ACTIVE', 'PAUSED', 'DORMANT', 'SUSPENDED') and s.awarded_stars > 0 group by 1";

    private final AgroalDataSource database;

    /** What was served in a month, and by how many. */
    record Served(long minutes, long volunteers) {}

    PublicFiguresRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Final records by month. */
    Map<YearMonth, Served> served(Inside inside, Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SERVED)) {
            select.setObject(1, inside.paths());
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, to.atOffset(ZoneOffset.UTC));
            Map<YearMonth, Served> found = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(YearMonth.parse(row.getString(1)), new Served(row.getLong(2), row.getLong(3)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Registered volunteers by the stars that they were awarded. */
    Map<String, Long> stars(Inside inside) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STARS)) {
            select.setObject(1, inside.paths());
            Map<String, Long> found = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getLong(2));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
