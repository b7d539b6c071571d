package org.lovebank.stack.street;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.database.PostgresBinaries;
import org.lovebank.stack.database.PostgresServer;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Launch;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStart;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;

/** Brings PostgreSQL up and gives every house its database. */
final class DatabaseStart {
    private final StackHome home;
    private final PartStart parts;
    private final Secrets secrets;
    private final Progress progress;

    DatabaseStart(StackHome home, PartStart parts, Secrets secrets, Progress progress) {
        this.home = home;
        this.parts = parts;
        this.secrets = secrets;
        this.progress = progress;
    }

    Map<House, HouseDatabase> start(int port) throws IOException, InterruptedException {
        String password = secrets.password(Secrets.POSTGRES);
        long from = System.nanoTime();
        Path bin = PostgresBinaries.in(home.root().resolve(PostgresBinaries.FOLDER));
        PostgresServer server = new PostgresServer(bin, home.data(PortPlan.POSTGRES), port);
        Optional<Part> running = Part.findAlive(home, PortPlan.POSTGRES);
        if (running.isEmpty()) {
            server.initialise(password, home.root().resolve("initdb.log"));
        }
        Part part = running.isPresent()
                ? running.get()
                : parts.start(new Launch(
                        PortPlan.POSTGRES, port, port, server.command(WalArchiving.settings(home)), Map.of()));
        Awaited.ready(home, part, server::isReady);
        Map<House, HouseDatabase> databases = databases(new HouseDatabases(port, password));
        String words = "PostgreSQL 18 on port " + port;
        if (running.isPresent()) {
            progress.alreadyRuns(PortPlan.POSTGRES, words);
        } else {
            progress.ready(PortPlan.POSTGRES, Duration.ofNanos(System.nanoTime() - from), words);
        }
        return databases;
    }

    private Map<House, HouseDatabase> databases(HouseDatabases server) {
        Map<House, HouseDatabase> made = new EnumMap<>(House.class);
        for (House house : House.values()) {
            String word = house.word();
            made.put(
                    house,
                    server.create(
                            word,
                            word,
                            secrets.password(word + "-owner-password"),
                            secrets.password(word + "-app-password")));
        }
        return made;
    }
}
