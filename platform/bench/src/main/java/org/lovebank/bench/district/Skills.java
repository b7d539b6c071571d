package org.lovebank.bench.district;

import java.util.SplittableRandom;

/** Fourteen categories and twenty-six special skills; what is asked for most is not what is offered most. */
public final class Skills {

    static final int CATEGORIES = 14;
    static final int SPECIAL = 26;

    private static final int SHIFT = 5;

    private Skills() {}

    static int offeredCategory(SplittableRandom random) {
        return zipf(random, CATEGORIES);
    }

    static int wantedCategory(SplittableRandom random) {
        return (zipf(random, CATEGORIES) + SHIFT) % CATEGORIES;
    }

    public static int offeredSpecial(SplittableRandom random) {
        return CATEGORIES + zipf(random, SPECIAL);
    }

    public static int wantedSpecial(SplittableRandom random) {
        return CATEGORIES + (zipf(random, SPECIAL) + SHIFT) % SPECIAL;
    }

    /** Rank r is drawn in proportion to 1 ÷ (r + 2). */
    private static int zipf(SplittableRandom random, int ranks) {
        int all = 0;
        for (int rank = 0; rank < ranks; rank++) {
            all += weight(rank);
        }
        int draw = random.nextInt(all);
        int rank = 0;
        while (draw >= weight(rank)) {
            draw -= weight(rank);
            rank++;
        }
        return rank;
    }

    private static int weight(int rank) {
        return 100_000 / (rank + 2);
    }
}
