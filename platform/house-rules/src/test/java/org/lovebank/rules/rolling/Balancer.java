package org.lovebank.rules.rolling;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** What stands before two gateways anywhere: asks each again and again whether it is ready, and sends callers to those. */
final class Balancer implements Runnable {

    private static final int LOOK_EVERY_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Map<Integer, Integer> managementPorts = new TreeMap<>();
    private volatile List<Integer> ready = List.of();
    private volatile boolean over;

    Balancer(StackHome home, int replicas) {
        IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> Part.findAlive(home, new Replica(House.GATEWAY, number).name())
                        .orElseThrow())
                .forEach(gateway -> managementPorts.put(gateway.port(), gateway.managementPort()));
        look();
    }

    /** The ports of the gateways that callers are sent to. */
    List<Integer> ready() {
        return ready;
    }

    /** The address of one of them. */
    String gateway() {
        return "http://localhost:" + ready.getFirst();
    }

    void end() {
        over = true;
    }

    @Override
    public void run() {
        while (!over) {
            look();
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void look() {
        ready = managementPorts.entrySet().stream()
                .filter(gateway -> isReady(gateway.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isReady(int managementPort) {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                            .toURL()
                            .openConnection();
            question.setConnectTimeout(PATIENCE_MILLIS);
            question.setReadTimeout(PATIENCE_MILLIS);
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException gone) {
            return false;
        }
    }
}
