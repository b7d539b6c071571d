package org.lovebank.timebank.ledger.lane;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lovebank.timebank.ledger.journal.JournalConnection;
import org.lovebank.timebank.ledger.journal.JournalSession;

/** Opens the lanes' own connections: outside the pool, with statements kept and every wait bounded. */
@ApplicationScoped
public class LaneConnections implements KeptConnection.Opening {

    private static final String SERVER_OPTIONS = "-c plan_cache_mode=force_generic_plan -c lock_timeout=5s"
            + " -c statement_timeout=15s -c idle_in_transaction_session_timeout=15s";

    private final String url;
    private final String user;
    private final String password;

    public LaneConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public JournalSession open(int lane) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "timebank-lane-" + lane);
        settings.setProperty("options", SERVER_OPTIONS);
        settings.setProperty("prepareThreshold", "1");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "20");
        settings.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(url, settings);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new JournalConnection(connection);
    }
}
