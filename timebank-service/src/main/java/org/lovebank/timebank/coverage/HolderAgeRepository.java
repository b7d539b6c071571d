package org.lovebank.timebank.coverage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Remembers the age band that the registry tells of a holder, in the caller's transaction; old news change nothing. */
@ApplicationScoped
public class HolderAgeRepository {

    private static final String NOTE = """
            insert into holder_age as h (owner_id, age_band, registry_version) values (?, ?, ?)
            on conflict (owner_id) do update set age_band = excluded.age_band, registry_version = excluded.registry_version
             where h.registry_version < excluded.registry_version
            """;

    private final AgroalDataSource database;

    HolderAgeRepository(AgroalDataSource database) {
        this.database = database;
    }

    public void note(UUID volunteer, long registryVersion, String ageBand) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setObject(1, volunteer);
            note.setString(2, ageBand);
            note.setLong(3, registryVersion);
            note.executeUpdate();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
