package org.lovebank.gateway.visit;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Gives each request its id: a random prefix for this process and a number, unique without a random draw each time. */
@Singleton
public class VisitNumbers {

    private static final int PREFIX_BYTES = 6;

    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    VisitNumbers() {
        byte[] random = new byte[PREFIX_BYTES];
        new SecureRandom().nextBytes(random);
        prefix = HexFormat.of().formatHex(random) + "-";
    }

    /** A request id: short, well formed for every house, and never the caller's own. */
    public String next() {
        return prefix + HexFormat.of().toHexDigits(last.incrementAndGet(), 10);
    }
}
