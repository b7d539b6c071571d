package org.lovebank.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Whose tokens are believed. */
@ConfigMapping(prefix = "lovebank.access")
public interface AccessSettings {

    /** Issuers whose tokens are accepted, byte for byte as in {@code iss}. */
    @WithDefault("http://localhost:8080")
    List<String> issuer();

    /** The audience that a token must name. */
    @WithDefault("lovebank")
    String audience();

    /** Where the issuers' public keys are: http, https or file. */
    @WithDefault("http://localhost:8080/oauth2/jwks")
    List<String> jwksUrl();

    /** How often the keys are read again. */
    @WithDefault("5m")
    Duration keysRefreshInterval();

    /** How soon after a read an unknown key id may cause another one: a flood of forged ids must not flood the issuer. */
    @WithDefault("5s")
    Duration keysForcedRefreshInterval();

    /** How many verified tokens are remembered. */
    @WithDefault("100000")
    int rememberedTokens();

    /** How long a verified token is remembered at most; never past its own expiry. */
    @WithDefault("5m")
    Duration rememberFor();

    /** How far clocks may differ. */
    @WithDefault("30s")
    Duration clockSkew();
}
