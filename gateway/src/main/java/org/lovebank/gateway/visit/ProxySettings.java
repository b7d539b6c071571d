package org.lovebank.gateway.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Which machines before the gateway are believed when they say for whom they ask. */
@ConfigMapping(prefix = "lovebank.gateway")
public interface ProxySettings {

    /** Addresses or networks such as {@code 10.0.0.0/8}; none by default. */
    Optional<List<String>> trustedProxies();

    /** The one header that they write; the other one they may have passed on from a stranger, and it is not read. */
    @WithDefault("X_FORWARDED_FOR")
    Header trustedProxyHeader();

    /** How a proxy says for whom it asks. */
    enum Header {
        /** {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. */
        X_FORWARDED_FOR,
        /** RFC 7239. */
        FORWARDED
    }
}
