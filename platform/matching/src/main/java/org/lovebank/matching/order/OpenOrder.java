package org.lovebank.matching.order;

import java.util.Map;
import java.util.UUID;
import org.lovebank.matching.ground.Place;

/**
 * An order that still needs its seats filled.
 *
 * @param sequence when it was placed, in any unit that grows; first-come counts by it
 * @param urgent 助急: covered before everything else
 * @param weight what covering it counts among the others, 1000 being usual (waiting days, group of the beneficiary)
 * @param headcount how many volunteers come, 1 to 50; it counts as covered with all of them
 * @param leastHeadcount with how many it would still make sense; what a relaxation may go down to
 * @param extraMetres how much farther than the scope's border or radius helpers may live, usually 0
 * @param visits volunteer → earlier visits to the same beneficiary
 */
public record OpenOrder(
        UUID id,
        long sequence,
        boolean urgent,
        int weight,
        int headcount,
        int leastHeadcount,
        Times times,
        Demands demands,
        Place place,
        Scope scope,
        int extraMetres,
        Map<UUID, Visits> visits) {

    public static final int USUAL_WEIGHT = 1000;
    public static final int MOST_HEADS = 50;

    public OpenOrder {
        if (headcount < 1 || headcount > MOST_HEADS || leastHeadcount < 1 || leastHeadcount > headcount) {
            throw new IllegalArgumentException("an order needs 1 to 50 volunteers, at least one of them");
        }
        if (weight < 1 || weight > 5 * USUAL_WEIGHT) {
            throw new IllegalArgumentException("a weight is 1 to 5000");
        }
        if (extraMetres < 0) {
            throw new IllegalArgumentException("a radius is not made smaller");
        }
        visits = Map.copyOf(visits);
    }

    public OpenOrder withTimes(Times changed) {
        return copy(headcount, changed, demands, extraMetres);
    }

    public OpenOrder withDemands(Demands changed) {
        return copy(headcount, times, changed, extraMetres);
    }

    public OpenOrder withHeadcount(int changed) {
        return copy(changed, times, demands, extraMetres);
    }

    public OpenOrder withExtraMetres(int changed) {
        return copy(headcount, times, demands, changed);
    }

    private OpenOrder copy(int heads, Times when, Demands what, int farther) {
        int least = Math.min(heads, leastHeadcount);
        return new OpenOrder(id, sequence, urgent, weight, heads, least, when, what, place, scope, farther, visits);
    }
}
