package org.lovebank.matching.rule;

import java.util.List;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.Scope;

/**
 * The policy of the day, as the engine needs it.
 *
 * @param communityMetres distance at which nearness is worth nothing, inside the same community
 * @param streetMetres radius of {@link Scope#STREET}, and where nearness ends there
 * @param districtMetres radius of {@link Scope#DISTRICT}, and where nearness ends there
 * @param bufferMinutes time to travel between two services of one person
 * @param maxPerDay most services of one person a day, whatever the own cap says
 * @param marginals what a person's 1st, 2nd, 3rd … seat of the horizon costs in points: convex, so that burdens spread
 * @param fairSeats seats of the horizon above which a person hands some over, as long as nobody goes unserved; 0 for no number
 * @param keepBonus points for a volunteer who holds the seat already
 * @param urgentWorth points for covering an urgent order; used in bounds, the tiers themselves are strict
 * @param orderWorth points for covering an order of usual weight
 */
public record Rules(
        Weights weights,
        int communityMetres,
        int streetMetres,
        int districtMetres,
        int bufferMinutes,
        int maxPerDay,
        List<Integer> marginals,
        int fairSeats,
        int keepBonus,
        int urgentWorth,
        int orderWorth) {

    public Rules {
        marginals = List.copyOf(marginals);
        if (communityMetres < 1 || streetMetres < 1 || districtMetres < 1) {
            throw new IllegalArgumentException("a radius is positive");
        }
        if (bufferMinutes < 0 || maxPerDay < 1 || keepBonus < 0 || fairSeats < 0 || marginals.isEmpty()) {
            throw new IllegalArgumentException("buffer and bonus are not negative, a day has room for one");
        }
        for (int i = 1; i < marginals.size(); i++) {
            if (marginals.get(i) < marginals.get(i - 1)) {
                throw new IllegalArgumentException("each further seat costs at least as much as the one before");
            }
        }
        if (orderWorth < 1 || urgentWorth < orderWorth) {
            throw new IllegalArgumentException("an urgent order is worth at least an order");
        }
    }

    public static Rules standard() {
        return new Rules(
                Weights.standard(),
                1_500,
                3_000,
                8_000,
                30,
                2,
                List.of(0, 80, 200, 400, 700, 1_100, 1_600, 2_200),
                3,
                40,
                110_000,
                10_000);
    }

    /** The radius within which helpers may live; the community has its border instead. */
    public int radius(Scope scope) {
        return switch (scope) {
            case COMMUNITY -> communityMetres;
            case STREET -> streetMetres;
            case DISTRICT -> districtMetres;
        };
    }

    /** The travel buffer in whole slots, rounded up. */
    public int bufferSlots() {
        return (bufferMinutes + Horizon.SLOT_MINUTES - 1) / Horizon.SLOT_MINUTES;
    }

    /** What the next seat costs a person who has so many already. */
    public int marginal(int seats) {
        return marginals.get(Math.min(seats, marginals.size() - 1));
    }
}
