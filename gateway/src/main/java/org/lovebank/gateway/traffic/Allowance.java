package org.lovebank.gateway.traffic;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * So many requests in such a while, under the name that callers read in {@code RateLimit-Policy}.
 *
 * @param policy the draft's policy item: {@code "person";q=100;w=60}
 */
record Allowance(String name, long requests, Duration window, String policy) {

    Allowance {
        if (requests < 1 || window.toSeconds() < 1) {
            throw new IllegalStateException("lovebank.traffic: the limit " + name + " allows nothing");
        }
    }

    static Allowance of(String name, TrafficSettings.Limit limit) {
        return new Allowance(
                name,
                limit.requests(),
                limit.window(),
                '"' + name + "\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
    }

    Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, window))
                .withNanosecondPrecision()
                .build();
    }
}
