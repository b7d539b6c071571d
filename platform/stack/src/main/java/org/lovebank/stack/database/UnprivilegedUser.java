package org.lovebank.stack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How root runs PostgreSQL, which refuses to run as root.
 *
 * <p>First choice: a user namespace, in which root is nobody and files keep their owner. Where the kernel forbids that,
 * the real user {@code nobody}, who must then be able to reach the data folder.
 */
final class UnprivilegedUser {
    private static final String NOBODY = "nobody";
    private static final String SETPRIV = "setpriv";

    private UnprivilegedUser() {}

    /** Words to put before a command; empty when this process is not root. */
    static List<String> prefix(Path dataDir) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "--user", "true")) {
            return List.of("unshare", "--user");
        }
        Files.createDirectories(dataDir);
        if (!succeeds("chown", "-R", NOBODY, dataDir.toString())
                || !succeeds(SETPRIV, "--reuid=nobody", "--clear-groups", "test", "-w", dataDir.toString())) {
            throw new IOException(
                    "PostgreSQL does not run as root, user namespaces are forbidden here, and the user nobody"
                            + " cannot reach " + dataDir
                            + ": set LOVEBANK_HOME to a folder that it can reach, such as /var/tmp/lovebank");
        }
        return List.of(SETPRIV, "--reuid=nobody", "--clear-groups");
    }

    /** Lets the process that {@link #prefix} starts read a file that only we may read. */
    static void lend(Path file, List<String> prefix) throws IOException {
        boolean isAnotherUser = !prefix.isEmpty() && prefix.getFirst().equals(SETPRIV);
        if (isAnotherUser && !succeeds("chown", NOBODY, file.toString())) {
            throw new IOException(file + " cannot be handed to the user " + NOBODY);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
