package org.lovebank.stack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Local TCP ports: which are free, and who holds those that are not. */
public final class Ports {
    private static final String LISTENING = "0A";
    private static final int HIGHEST = 65_535;

    private Ports() {}

    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * {@code wanted} when it is free and not in {@code taken}, else the next one above that is. Other processes that choose
     * do not get it while this one lives.
     */
    public static int freeFrom(int wanted, Set<Integer> taken) {
        for (int port = wanted; port <= HIGHEST; port++) {
            if (!taken.contains(port) && isFree(port) && PortClaim.take(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + wanted + " up");
    }

    /** The process that listens on {@code port}, as {@code pid 123 (program and arguments)}. */
    public static String holder(int port) {
        Set<String> sockets = listeningSockets(port);
        if (sockets.isEmpty()) {
            return "another street that is just being started";
        }
        return ProcessTable.all().stream()
                .filter(pid -> holdsOne(pid, sockets))
                .findFirst()
                .map(pid -> "pid " + pid + " (" + ProcessTable.command(pid) + ")")
                .orElse("a process that this user may not see");
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static Set<String> listeningSockets(int port) {
        Set<String> sockets = new HashSet<>();
        String end = String.format(":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table), StandardCharsets.ISO_8859_1)) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields.length > 9 && fields[1].endsWith(end) && fields[3].equals(LISTENING))
                        .forEach(fields -> sockets.add("socket:[" + fields[9] + "]"));
            } catch (IOException absent) {
                // A machine without IPv6 has no second table.
            }
        }
        return sockets;
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : open) {
                if (target(descriptor).filter(sockets::contains).isPresent()) {
                    return true;
                }
            }
        } catch (IOException goneOrForeign) {
            return false;
        }
        return false;
    }

    private static Optional<String> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
