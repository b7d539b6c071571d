package org.lovebank.stack.house;

/**
 * At which local port one part of the street reaches another: at that one's own, unless somebody has laid a road of their
 * own between them, such as one that can be made bad.
 */
@FunctionalInterface
public interface Roads {

    /** The usual street. */
    Roads DIRECT = (from, to, port) -> port;

    /** Who asks when the broker names the one address at which all reach it. */
    String EVERYBODY = "everybody";

    /**
     * The port that {@code from} is told; asked again for the same two it answers the same.
     *
     * @param from a copy of a house, such as {@code task-2}, or {@link #EVERYBODY}
     * @param to a part, such as {@code postgres} or {@code timebank}, or {@code timebank-management}, where its log is read
     * @param port where that part listens
     */
    int between(String from, String to, int port);
}
