package org.lovebank.gateway.traffic;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Every caller's counts, in memory: asked on the way of every request, so nothing here waits. */
@Singleton
class Counts {

    final Allowance address;
    final Allowance person;
    final Allowance client;
    final Allowance unbelieved;
    private final List<Road> roads;
    private final Map<String, Allowance> byName = new HashMap<>();
    private final LoadingCache<Key, Count> counts;
    private final Queue<Key> worthTelling = new ConcurrentLinkedQueue<>();

    /** One caller's use of one allowance. */
    record Key(String allowance, String who) {}

    private record Road(String method, String path, boolean below, Allowance allowance) {

        boolean isAt(String asked, String where) {
            return method.equals(asked) && (below ? where.startsWith(path) : where.equals(path));
        }
    }

    Counts(TrafficSettings settings) {
        address = Allowance.of("address", settings.address());
        person = Allowance.of("person", settings.person());
        client = Allowance.of("client", settings.client());
        unbelieved = Allowance.of("unbelieved", settings.unbelieved());
        roads = settings.roads().entrySet().stream()
                .map(entry -> road(entry.getKey(), entry.getValue()))
                .toList();
        Stream.concat(
                        Stream.of(address, person, client, unbelieved),
                        roads.stream().map(Road::allowance))
                .forEach(allowance -> byName.put(allowance.name(), allowance));
        Duration longest = byName.values().stream()
                .map(Allowance::window)
                .max(Duration::compareTo)
                .orElseThrow();
        counts = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterAccess(longest.multipliedBy(2))
                .build(key ->
                        new Count(Objects.requireNonNull(byName.get(key.allowance())), () -> worthTelling.add(key)));
    }

    Count of(Allowance allowance, String who) {
        return counts.get(new Key(allowance.name(), who));
    }

    Optional<Allowance> roadAt(HttpMethod method, String path) {
        for (Road road : roads) {
            if (road.isAt(method.name(), path)) {
                return Optional.of(road.allowance());
            }
        }
        return Optional.empty();
    }

    /** What the other replicas should hear of; looks at nobody of whom there is nothing to tell. */
    Map<Key, Long> takeUntold() {
        Map<Key, Long> untold = new HashMap<>();
        for (Key key = worthTelling.poll(); key != null; key = worthTelling.poll()) {
            Count count = counts.getIfPresent(key);
            long used = count == null ? 0 : count.takeUntold();
            if (used > 0) {
                untold.merge(key, used, Long::sum);
            }
        }
        return untold;
    }

    /** They could not be told. */
    void giveBack(Map<Key, Long> untold) {
        untold.forEach((key, used) -> {
            Count count = counts.getIfPresent(key);
            if (count != null) {
                count.giveBack(used);
            }
        });
    }

    /** What another replica let pass; an allowance that this replica does not have is none of its business. */
    void elsewhere(Key key, long used) {
        if (byName.containsKey(key.allowance())) {
            counts.get(key).elsewhere(used);
        }
    }

    private static Road road(String name, TrafficSettings.Road settings) {
        String[] words = settings.address().strip().split(" ", -1);
        if (words.length != 2 || !words[1].startsWith("/") || name.length() > 40) {
            throw new IllegalStateException("lovebank.traffic.roads." + name + ".address is not METHOD /path");
        }
        boolean below = words[1].endsWith("/*");
        String path = below ? words[1].substring(0, words[1].length() - 1) : words[1];
        return new Road(words[0], path, below, Allowance.of(name, settings));
    }
}
