package org.lovebank.gateway.visit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the caller behind proxies of ours: from the right of what they say, past every machine that is believed, to the
 * first that is not. What stands left of it was said by strangers.
 */
@Singleton
public class TrustedProxies {

    private static final int MOST_STATIONS = 20;
    private static final String FOR = "for=";
    private static final String PROTO = "proto=";

    private final List<Network> networks;
    private final boolean standard;

    TrustedProxies(ProxySettings settings) {
        this.networks = settings.trustedProxies().orElse(List.of()).stream()
                .map(written -> Network.read(written.strip()))
                .toList();
        this.standard = settings.trustedProxyHeader() == ProxySettings.Header.FORWARDED;
    }

    public Origin originOf(HttpServerRequest request) {
        Origin peer = Origin.of(request);
        return networks.isEmpty() || !isBelieved(addressIn(peer.address())) ? peer : behind(peer, request.headers());
    }

    private Origin behind(Origin peer, MultiMap headers) {
        List<String> stations = stations(headers, standard ? "Forwarded" : "X-Forwarded-For");
        String address = peer.address();
        boolean secure = peer.secure();
        if (!standard && headers.contains("X-Forwarded-Proto")) {
            secure = "https"
                    .equalsIgnoreCase(stations(headers, "X-Forwarded-Proto").getLast());
        }
        for (int i = stations.size() - 1; i >= 0 && i >= stations.size() - MOST_STATIONS; i--) {
            InetAddress said = addressIn(standard ? parameter(stations.get(i), FOR) : stations.get(i));
            if (said == null) {
                break;
            }
            address = said.getHostAddress();
            secure = standard ? "https".equalsIgnoreCase(parameter(stations.get(i), PROTO)) : secure;
            if (!isBelieved(said)) {
                break;
            }
        }
        return new Origin(address, secure);
    }

    private boolean isBelieved(@Nullable InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> stations(MultiMap headers, String name) {
        List<String> stations = new ArrayList<>();
        for (String line : headers.getAll(name)) {
            for (String station : line.split(",", -1)) {
                stations.add(station.strip());
            }
        }
        return stations;
    }

    /** RFC 7239: {@code for="[2001:db8::1]:4711";proto=https}. */
    private static String parameter(String station, String name) {
        for (String pair : station.split(";", -1)) {
            if (pair.strip().toLowerCase(Locale.ROOT).startsWith(name)) {
                return pair.strip().substring(name.length()).replace("\"", "");
            }
        }
        return "";
    }

    /** Without a port; null when it is a name, hidden, or no address. */
    private static @Nullable InetAddress addressIn(String said) {
        String address = said;
        if (said.startsWith("[")) {
            address = said.substring(1, Math.max(1, said.indexOf(']')));
        } else if (said.indexOf(':') == said.lastIndexOf(':') && said.indexOf(':') > 0) {
            address = said.substring(0, said.indexOf(':'));
        }
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
