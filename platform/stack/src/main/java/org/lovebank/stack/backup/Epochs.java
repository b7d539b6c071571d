package org.lovebank.stack.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lovebank.stack.database.Superuser;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;

/**
 * The epoch in which a house lives after a restore: later than any that it, or who listens to it, has seen. It is kept in the
 * house's settings, so that the house begins it before it serves.
 */
final class Epochs {
    private static final String SETTING = "LOVEBANK_EVENTLOG_EPOCH=";
    private static final String OWN = "select coalesce(max(epoch), 1) from log_epoch";
    private static final String HEARD =
            "select coalesce(max(epoch), 1) from inbox_cursor where source = 'HOUSE' or source like 'HOUSE-%'";

    private final StackHome home;

    Epochs(StackHome home) {
        this.home = home;
    }

    /** One more than these servers and the settings know. */
    int after(House house, List<Superuser> servers) throws SQLException, IOException {
        int latest = told(house);
        for (Superuser server : servers) {
            for (House each : House.values()) {
                try (Connection session = server.in(each.word())) {
                    latest = Math.max(latest, number(session, HEARD.replace("HOUSE", house.word())));
                    if (each == house) {
                        latest = Math.max(latest, number(session, OWN));
                    }
                }
            }
        }
        return latest + 1;
    }

    /** The house's next start begins that epoch. */
    void tell(House house, int epoch) throws IOException {
        List<String> lines = new ArrayList<>(lines(house));
        lines.removeIf(line -> line.startsWith(SETTING));
        lines.add(SETTING + epoch);
        Path file = home.settings(house.word());
        Path half = home.root().resolve("settings.half");
        Files.write(half, lines);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private int told(House house) throws IOException {
        return lines(house).stream()
                .filter(line -> line.startsWith(SETTING))
                .map(line -> Integer.valueOf(line.substring(SETTING.length()).strip()))
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private List<String> lines(House house) throws IOException {
        Path file = home.settings(house.word());
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static int number(Connection session, String question) throws SQLException {
        return Integer.parseInt(Superuser.word(session, question));
    }
}
