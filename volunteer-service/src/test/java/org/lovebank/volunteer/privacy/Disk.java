package org.lovebank.volunteer.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lovebank.stack.testing.EmbeddedDatabase;

/** The database as somebody finds it who has carried its disk away: tables, indexes, toast and the write-ahead log. */
final class Disk {

    private Disk() {}

    /** Which of these words stand in any file, as its bytes; what is only in memory is written out first. */
    static Set<String> holds(List<String> words) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = bytes(file);
                words.stream().filter(word -> bytes.contains(asBytes(word))).forEach(found::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** One character a byte: searching such a text is searching the file. */
    private static String bytes(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        }
    }

    private static String asBytes(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String folder() {
        String server = "jdbc:postgresql://127.0.0.1:" + EmbeddedDatabase.port() + "/postgres?user=postgres";
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
