package org.lovebank.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports that a launcher has chosen and its parts do not hold yet. Between the two lie seconds in which another street
 * would choose the same; a lock on a file says so, and ends with the launcher's process.
 */
final class PortClaim {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "lovebank-ports");
    private static final Map<Integer, FileLock> CLAIMS = new HashMap<>();

    private PortClaim() {}

    /** Whether this process may take the port: it is claimed by it now, or claims cannot be made on this machine. */
    static synchronized boolean take(int port) {
        if (CLAIMS.containsKey(port)) {
            return true;
        }
        try {
            Files.createDirectories(FOLDER);
            FileChannel channel = FileChannel.open(
                    FOLDER.resolve(Integer.toString(port)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            CLAIMS.put(port, lock);
            return true;
        } catch (IOException notHere) {
            // The folder belongs to another user: then only what is bound counts, as for any program.
            return true;
        }
    }
}
