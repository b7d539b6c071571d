package org.lovebank.matching.order;

/** How often a volunteer has visited the same beneficiary, and how many days ago the last time was. */
public record Visits(int count, int daysSince) {

    public Visits {
        if (count < 0 || daysSince < 0) {
            throw new IllegalArgumentException("visits and days are not negative");
        }
    }
}
