package org.lovebank.task.activity.hourcode;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The counters of wrong hour codes; each statement stands for itself, so that replicas and parallel tries share them. */
@ApplicationScoped
class WrongCodeRepository {

    private final DataSource database;

    WrongCodeRepository(DataSource database) {
        this.database = database;
    }

    /** Takes one of the tries that are left until then; false when none is. Counters that are over begin anew. */
    boolean take(UUID person, int most, Instant now, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into wrong_hour_code as w (person_id, tries, until_at) values (?, 1, ?)
                        on conflict (person_id) do update
                          set tries = case when w.until_at <= ? then 1 else w.tries + 1 end,
                              until_at = case when w.until_at <= ? then excluded.until_at else w.until_at end
                          where w.until_at <= ? or w.tries < ?""")) {
            upsert.setObject(1, person);
            upsert.setObject(2, until.atOffset(ZoneOffset.UTC));
            for (int i = 3; i <= 5; i++) {
                upsert.setObject(i, now.atOffset(ZoneOffset.UTC));
            }
            upsert.setInt(6, most);
            return upsert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** It was no wrong code after all. */
    void giveBack(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update wrong_hour_code set tries = tries - 1 where person_id = ? and tries > 0")) {
            update.setObject(1, person);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** When the tries are counted anew. */
    Instant until(UUID person, Instant unknown) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select until_at from wrong_hour_code where person_id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getTimestamp(1).toInstant() : unknown;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A few counters that are over leave, so that the table needs no job of its own. */
    void forgetOld(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from wrong_hour_code where person_id in (
                          select person_id from wrong_hour_code where until_at <= ?
                          order by until_at limit 10 for update skip locked)""")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
