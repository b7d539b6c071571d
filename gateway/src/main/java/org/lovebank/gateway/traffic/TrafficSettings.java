package org.lovebank.gateway.traffic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How many requests callers may send; every number is the operator's. */
@ConfigMapping(prefix = "lovebank.traffic")
public interface TrafficSettings {

    /** For callers without a token, by network address. */
    Limit address();

    /** For each person. */
    Limit person();

    /** For each client, whether it speaks for itself or for people. */
    Limit client();

    /** Tokens that are not believed, by network address: a signature costs more than a request. */
    Limit unbelieved();

    /** Further limits of single addresses, by name. */
    Map<String, Road> roads();

    /** How many callers are counted at the same time; who has been silent longest is forgotten first. */
    @WithDefault("100000")
    int remembered();

    /** How long the database may take to share what was counted; meanwhile each replica counts alone. */
    @WithDefault("800ms")
    Duration shareTimeout();

    /** So many requests in such a while. */
    interface Limit {
        long requests();

        Duration window();
    }

    /** A limit of one address, written {@code METHOD /path}, or {@code METHOD /path/*} for everything below. */
    interface Road extends Limit {
        String address();
    }
}
