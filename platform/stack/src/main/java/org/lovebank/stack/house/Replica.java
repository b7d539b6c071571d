package org.lovebank.stack.house;

/**
 * One running copy of a house; all copies share its database and its name on the broker.
 *
 * @param number from 1; the first bears the house's own word
 */
public record Replica(House house, int number) {

    /** As many as the database's connections are enough for. */
    public static final int MOST = 4;

    private static final int PORTS_APART = 100;

    public static Replica first(House house) {
        return new Replica(house, 1);
    }

    /** Its word in commands, logs and settings: {@code task}, {@code task-2}. */
    public String name() {
        return number == 1 ? house.word() : house.word() + "-" + number;
    }

    /** What it takes when nobody else holds it. */
    public int port() {
        return house.port() + PORTS_APART * (number - 1);
    }

    public int managementPort() {
        return house.managementPort() + PORTS_APART * (number - 1);
    }
}
