package org.lovebank.task.volunteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** For which volunteers a guardian's consent stands in the registry. */
@ApplicationScoped
public class GuardianConsentRepository {

    private final DataSource database;

    GuardianConsentRepository(DataSource database) {
        this.database = database;
    }

    /** The consent that stands for this volunteer, as far as the registry has told. */
    public Optional<UUID> standing(UUID volunteerId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select consent_id from guardian_consent where volunteer_id = ?")) {
            select.setObject(1, volunteerId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What stands now; without a consent none does. Answers whether one went. */
    boolean keep(UUID volunteerId, @Nullable UUID consentId) {
        String sql = consentId == null
                ? "delete from guardian_consent where volunteer_id = ?"
                : "insert into guardian_consent (volunteer_id, consent_id) values (?, ?)"
                        + " on conflict (volunteer_id) do update set consent_id = excluded.consent_id";
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, volunteerId);
            if (consentId != null) {
                change.setObject(2, consentId);
            }
            return change.executeUpdate() > 0 && consentId == null;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
