package org.lovebank.bench.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The upstream, and the proxies that were started before it; closed together. */
public final class Peers implements AutoCloseable {

    public static final String NGINX = "nginx";
    public static final String HAPROXY = "haproxy";
    public static final String HAPROXY_TOKEN = "haproxy+jwt";
    public static final String SPRING = "spring-cloud-gateway";
    public static final String OURS = "ours";
    /** Bytes of the upstream's answer. */
    public static final int ANSWER_BYTES = 1_024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Trust trust;
    private final List<Runnable> open = new ArrayList<>();
    private final List<Peer> peers = new ArrayList<>();
    private final int workers = Math.max(1, Runtime.getRuntime().availableProcessors());

    public Peers(Path folder, Trust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    public List<Peer> all() {
        return List.copyOf(peers);
    }

    /**
     * nginx with one worker and one answer.
     *
     * @throws Absent when nginx is not installed: then there is nothing to measure
     */
    public InetSocketAddress upstream() throws IOException, InterruptedException, Absent {
        String answer = "{\"wish\":\"" + "x".repeat(ANSWER_BYTES - 11) + "\"}";
        return nginx("upstream", Map.of("answer", answer)).address();
    }

    public void nginx(InetSocketAddress upstream) throws IOException, InterruptedException, Absent {
        add(NGINX, nginx("proxy", Map.of("upstream", upstream.getPort())), false, false);
    }

    public void haproxy(InetSocketAddress upstream) throws IOException, InterruptedException, Absent {
        add(HAPROXY, haproxy("haproxy", upstream, ""), false, false);
        String checks = Text.of("haproxy-token.cfg", Map.of("issuer", trust.issuer(), "key", trust.publicKey()));
        add(HAPROXY_TOKEN, haproxy("haproxy-token", upstream, checks), true, false);
    }

    /** Spring Cloud Gateway; {@code mayFetch} says whether Maven may load what is not on this machine yet. */
    public void springCloudGateway(InetSocketAddress upstream, boolean mayFetch)
            throws IOException, InterruptedException, Absent {
        add(SPRING, new SpringCloudGateway(folder, mayFetch).start(upstream, trust), true, true);
    }

    public void ours(Path checkout, InetSocketAddress upstream) throws IOException, InterruptedException {
        OwnGateway gateway = new OwnGateway(checkout, folder);
        open.add(gateway::close);
        add(OURS, gateway.start(upstream, trust), true, true);
    }

    private void add(String name, Program program, boolean checksTokens, boolean warmsUp) {
        open.add(program::close);
        peers.add(new Peer(name, program.address(), program.pid(), checksTokens, warmsUp));
    }

    private Program nginx(String name, Map<String, Object> more) throws IOException, InterruptedException, Absent {
        Path program = Program.find("nginx");
        int port = Program.freePort();
        Map<String, Object> places = new HashMap<>(more);
        places.put("folder", folder);
        places.put("port", port);
        places.put("workers", workers);
        // A master that is not root may not choose whom its workers run as.
        places.put("user", "root".equals(System.getProperty("user.name")) ? "user root;" : "");
        Path config = Text.write(folder.resolve(name + ".conf"), "nginx-" + name + ".conf", places);
        Program started = Program.start(
                "nginx",
                port,
                folder.resolve(name + ".log"),
                List.of(program.toString(), "-c", config.toString(), "-p", folder.toString()),
                Map.of(),
                PATIENCE);
        open.add(started::close);
        return started;
    }

    private Program haproxy(String name, InetSocketAddress upstream, String checks)
            throws IOException, InterruptedException, Absent {
        Path program = Program.find("haproxy");
        int port = Program.freePort();
        Map<String, Object> places =
                Map.of("port", port, "upstream", upstream.getPort(), "workers", workers, "checks", checks);
        Path config = Text.write(folder.resolve(name + ".cfg"), "haproxy.cfg", places);
        return Program.start(
                "haproxy",
                port,
                folder.resolve(name + ".log"),
                List.of(program.toString(), "-db", "-f", config.toString()),
                Map.of(),
                PATIENCE);
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
    }
}
