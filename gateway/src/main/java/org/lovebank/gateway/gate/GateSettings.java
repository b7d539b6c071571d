package org.lovebank.gateway.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What passes without a token, and which web pages may call from a browser. */
@ConfigMapping(prefix = "lovebank.gateway")
public interface GateSettings {

    /**
     * {@code METHOD /path}, exactly, {@code METHOD /path/*} for everything below, or {@code METHOD /path/{id}} for one
     * thing by its UUID and nothing below it; GET stands for HEAD too.
     */
    List<String> publicAddresses();

    /** How many tokens may be verified at the same time; more wait at the caller's side (503). */
    @WithDefault("256")
    int verificationsAtOnce();

    Cors cors();

    /** Cross-origin requests (Fetch standard). */
    interface Cors {

        /** Origins such as {@code https://app.example.org}, exactly; none by default. */
        Optional<List<String>> origins();

        /** How long a browser may remember the answer to a preflight. */
        @WithDefault("10m")
        Duration maxAge();
    }
}
