package org.lovebank.bench.town;

/**
 * How many there are.
 *
 * @param streets of each district
 * @param communities of each street
 */
public record TownSize(int volunteers, int records, int districts, int streets, int communities) {

    public int everyCommunity() {
        return districts * streets * communities;
    }
}
