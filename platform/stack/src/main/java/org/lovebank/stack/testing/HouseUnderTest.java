package org.lovebank.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.lovebank.stack.database.HouseDatabase;

/**
 * Gives a house under {@code @QuarkusTest} its database, its token issuer and, with {@code kafka=true}, a broker.
 *
 * <p>Arguments: {@code db} (required) names the house's database; without {@code kafka=true} the broker's address
 * leads nowhere, as when the broker is down.
 */
public final class HouseUnderTest implements QuarkusTestResourceLifecycleManager {
    private String db = "";
    private boolean kafka;

    @Override
    public void init(Map<String, String> arguments) {
        db = arguments.getOrDefault("db", "");
        kafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "false"));
        if (db.isEmpty()) {
            throw new IllegalArgumentException("HouseUnderTest needs the argument db");
        }
    }

    @Override
    public Map<String, String> start() {
        HouseDatabase house = EmbeddedDatabase.createHouse(db);
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", house.jdbcUrl());
        settings.put("quarkus.datasource.username", house.app());
        settings.put("quarkus.datasource.password", house.appPassword());
        settings.put("quarkus.flyway.username", house.owner());
        settings.put("quarkus.flyway.password", house.ownerPassword());
        settings.put("kafka.bootstrap.servers", kafka ? KafkaBroker.sharedBootstrap() : "127.0.0.1:9");
        settings.put("lovebank.access.issuer", TestTokens.ISSUER);
        settings.put("lovebank.access.audience", TestTokens.AUDIENCE);
        settings.put("lovebank.access.jwks-url", TestTokens.jwksUrl());
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // The database, the broker and the key belong to the JVM, not to one house.
    }
}
