package org.lovebank.gateway.traffic;

/**
 * Where a caller stands after asking once more.
 *
 * @param seconds until there is room again, or, for who passes, until everything is free again
 */
record Standing(Allowance allowance, boolean passes, long remaining, long seconds) {

    /** The draft's limit item: {@code "person";r=42;t=30}. */
    String limit() {
        return '"' + allowance.name() + "\";r=" + remaining + ";t=" + seconds;
    }
}
