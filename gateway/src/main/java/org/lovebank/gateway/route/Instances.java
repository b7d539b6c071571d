package org.lovebank.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every copy of every house. */
record Instances(Map<String, List<Instance>> byHouse) {

    static Instances of(RouteSettings settings) {
        Map<String, List<Instance>> byHouse = new TreeMap<>();
        settings.upstreams()
                .forEach((house, addresses) -> byHouse.put(
                        house,
                        addresses.stream()
                                .map(address -> instance(house, address, settings.upstream()))
                                .toList()));
        return new Instances(Map.copyOf(byHouse));
    }

    private static Instance instance(String house, URI address, RouteSettings.Upstream settings) {
        RequestOptions door = door(house, address);
        return new Instance(
                house + "@" + door.getHost() + ":" + door.getPort(),
                () -> new RequestOptions(door),
                settings.failuresInARow(),
                settings.rest());
    }

    private static RequestOptions door(String house, URI address) {
        boolean secure = "https".equals(address.getScheme());
        boolean plain = "http".equals(address.getScheme());
        String path = address.getRawPath();
        if (!(secure || plain) || address.getHost() == null || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalStateException("lovebank.gateway.upstreams." + house + ": " + address
                    + " is not an address such as http://host:8081");
        }
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return new RequestOptions().setHost(address.getHost()).setPort(port).setSsl(secure);
    }
}
