package org.lovebank.matching.ground;

/**
 * A grid cell's centre, never an address.
 *
 * @param community number of the community
 * @param grid number of the grid cell, unique over communities
 * @param xMetres metres east of any common point
 * @param yMetres metres north of the same point
 */
public record Place(int community, int grid, int xMetres, int yMetres) {

    private static final int FARTHEST = 100_000_000;

    public Place {
        if (Math.abs(xMetres) > FARTHEST || Math.abs(yMetres) > FARTHEST) {
            throw new IllegalArgumentException("a place lies within 100,000 km");
        }
    }

    /** Distance in whole metres, rounded down. */
    public int metresTo(Place other) {
        long dx = (long) xMetres - other.xMetres;
        long dy = (long) yMetres - other.yMetres;
        return (int) root(dx * dx + dy * dy);
    }

    private static long root(long square) {
        long root = (long) Math.sqrt((double) square);
        while (root * root > square) {
            root--;
        }
        while ((root + 1) * (root + 1) <= square) {
            root++;
        }
        return root;
    }
}
