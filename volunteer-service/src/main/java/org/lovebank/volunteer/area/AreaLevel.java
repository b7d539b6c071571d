package org.lovebank.volunteer.area;

/** How large a place is; each level lies inside the ones before it. */
public enum AreaLevel {
    COUNTRY,
    PROVINCE,
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID,
    BUILDING,
    UNIT;

    boolean liesWithin(AreaLevel other) {
        return compareTo(other) > 0;
    }
}
