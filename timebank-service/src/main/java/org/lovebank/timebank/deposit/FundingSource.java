package org.lovebank.timebank.deposit;

import java.util.Arrays;

/** Who pays for a service record: nobody, the order's recipients, the public pool, the grant fund. */
public enum FundingSource {
    NONE,
    RECIPIENT,
    POOL,
    GRANT;

    /** Whether this is a word of the registry for it. */
    public static boolean knows(String word) {
        return Arrays.stream(values()).anyMatch(source -> source.name().equals(word));
    }
}
