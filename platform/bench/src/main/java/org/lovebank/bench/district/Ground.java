package org.lovebank.bench.district;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lovebank.matching.ground.Place;

/** The lie of a district: communities on a square, each with twenty grid cells around its middle. */
public final class Ground {

    static final int GRIDS = 20;
    private static final int GRID_COLUMNS = 5;
    private static final int GRID_METRES = 250;

    private final List<Place> middles = new ArrayList<>();

    public Ground(SplittableRandom random, int communities, int sideMetres) {
        for (int i = 0; i < communities; i++) {
            middles.add(new Place(i, i * GRIDS, random.nextInt(sideMetres), random.nextInt(sideMetres)));
        }
    }

    public int communities() {
        return middles.size();
    }

    public Place anywhereIn(SplittableRandom random, int community) {
        int grid = random.nextInt(GRIDS);
        Place middle = middles.get(community);
        return new Place(
                community,
                community * GRIDS + grid,
                middle.xMetres() + (grid % GRID_COLUMNS - 2) * GRID_METRES,
                middle.yMetres() + (grid / GRID_COLUMNS - 2) * GRID_METRES);
    }

    public static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Whether one of a hundred thousand draws falls below the share. */
    static boolean chance(SplittableRandom random, double percent) {
        return random.nextInt(100_000) < percent * 1_000;
    }
}
