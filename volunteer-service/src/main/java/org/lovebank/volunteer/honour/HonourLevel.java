package org.lovebank.volunteer.honour;

/** How high whoever honours stands. */
public enum HonourLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY;

    /** The level of what a place of this level announces; the smallest ones announce for their community. */
    public static HonourLevel of(String areaLevel) {
        return switch (areaLevel) {
            case "COUNTRY" -> NATIONAL;
            case "PROVINCE" -> PROVINCE;
            case "CITY" -> CITY;
            case "DISTRICT" -> DISTRICT;
            case "STREET" -> STREET;
            default -> COMMUNITY;
        };
    }
}
