package org.lovebank.bench.city;

/** How large a city is: communities lie eight to a street, five streets to a district. */
public record CitySize(int registered, int activePercent, int communities, int open) {

    /** A district as the arrangement's figures have it. */
    public static CitySize district() {
        return new CitySize(27_300, 20, 33, 10_000);
    }

    /** A city with a million people in its register. */
    public static CitySize million() {
        return new CitySize(1_000_000, 20, 800, 100_000);
    }

    /** A community, by its number. */
    String community(int number) {
        return "cn.d%d.s%d.c%d".formatted(number / 40, number / 8, number);
    }
}
