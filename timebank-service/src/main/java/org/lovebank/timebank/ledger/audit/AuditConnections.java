package org.lovebank.timebank.ledger.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens connections for long reading: outside the pool, whose patience is made for requests; still bounded. */
@ApplicationScoped
public class AuditConnections {

    private static final String SERVER_OPTIONS = "-c statement_timeout=15min -c default_transaction_read_only=on";

    private final String url;
    private final String user;
    private final String password;

    AuditConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "timebank-audit");
        settings.setProperty("options", SERVER_OPTIONS);
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "960");
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, settings);
    }
}
