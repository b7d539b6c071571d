package org.lovebank.access;

import java.time.Duration;
import java.util.List;

/** Settings of a house that accepts these issuers. */
record TestSettings(List<String> issuer, List<String> jwksUrl, Duration keysForcedRefreshInterval)
        implements AccessSettings {

    static final String OURS = "https://lovebank.example";
    static final String OTHER = "https://other.example";

    static TestSettings ours() {
        return new TestSettings(List.of(OURS), List.of("http://127.0.0.1:9/"), Duration.ofHours(1));
    }

    @Override
    public String audience() {
        return "lovebank";
    }

    @Override
    public Duration keysRefreshInterval() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int rememberedTokens() {
        return 100;
    }

    @Override
    public Duration rememberFor() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofSeconds(30);
    }
}
