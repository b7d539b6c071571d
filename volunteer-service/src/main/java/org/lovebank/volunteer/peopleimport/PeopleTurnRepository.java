package org.lovebank.volunteer.peopleimport;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The one turn of tables of people. A person is held by two look-ups, the id number and the name on a phone; no order of rows
 * puts both into order, so that two tables that name the same people could wait for each other. With one turn for all they
 * cannot.
 */
@ApplicationScoped
class PeopleTurnRepository {

    private static final int TURN = 7504;

    private final AgroalDataSource database;

    PeopleTurnRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether no other table writes people now; the turn ends with the transaction. */
    boolean take() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select pg_try_advisory_xact_lock(?, 0)")) {
            select.setInt(1, TURN);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
