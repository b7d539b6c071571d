package org.lovebank.stack.house;

import java.nio.file.Path;
import java.util.Locale;

/** A house on the street, with the ports it takes when nobody else holds them. */
public enum House {
    VOLUNTEER("volunteer-service", 8081, 9081),
    TIMEBANK("timebank-service", 8082, 9082),
    TASK("task-service", 8083, 9083),
    GATEWAY("gateway", 8080, 9080);

    private final String module;
    private final int port;
    private final int managementPort;

    House(String module, int port, int managementPort) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its word in commands, logs, roles and settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public Path jar(Path checkout) {
        return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
