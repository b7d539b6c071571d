package org.lovebank.bench.district;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.order.Visits;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** The wishes of a district for the coming fourteen days. */
final class OpenWishes {

    private static final int WEEK = Horizon.DAYS_PER_WEEK * Horizon.SLOTS_PER_DAY;
    private static final int FIRST_START = 16;
    private static final int LAST_END = 43;

    private final SplittableRandom random;
    private final Ground ground;
    private final Horizon horizon;
    private final List<VolunteerProfile> known;

    OpenWishes(SplittableRandom random, Ground ground, Horizon horizon, List<VolunteerProfile> known) {
        this.random = random;
        this.ground = ground;
        this.horizon = horizon;
        this.known = known;
    }

    List<OpenOrder> all(int count) {
        List<OpenOrder> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(one(i));
        }
        return all;
    }

    private OpenOrder one(int sequence) {
        int scope = random.nextInt(100);
        int headcount = headcount();
        return new OpenOrder(
                Ground.id(random),
                sequence,
                Ground.chance(random, 4),
                OpenOrder.USUAL_WEIGHT,
                headcount,
                Math.max(1, headcount - headcount / 3),
                times(),
                demands(),
                ground.anywhereIn(random, random.nextInt(ground.communities())),
                scope < 8 ? Scope.COMMUNITY : scope < 45 ? Scope.STREET : Scope.DISTRICT,
                0,
                visits());
    }

    private int headcount() {
        int draw = random.nextInt(100);
        if (draw < 75) {
            return 1;
        }
        return draw < 90 ? 2 : draw < 97 ? 3 + random.nextInt(3) : 6 + random.nextInt(9);
    }

    private Demands demands() {
        boolean category = Ground.chance(random, 65);
        int language = Ground.chance(random, 12) ? Ground.chance(random, 90) ? 0 : 1 : Demands.NONE;
        return new Demands(
                category ? Skills.wantedCategory(random) : Skills.wantedSpecial(random),
                Ground.chance(random, 6) ? random.nextInt(6) : Demands.NONE,
                Ground.chance(random, 12),
                Ground.chance(random, 6),
                false,
                language,
                language != Demands.NONE && Ground.chance(random, 25));
    }

    /** An hour to two and a half; half are fixed, half have two to five starts; one in eight comes again next week. */
    private Times times() {
        int slots = 2 + random.nextInt(4);
        boolean series = Ground.chance(random, 12);
        int days = series ? Horizon.DAYS_PER_WEEK : horizon.days();
        int wanted = Ground.chance(random, 50) ? 1 : 2 + random.nextInt(4);
        TreeSet<Integer> starts = new TreeSet<>();
        while (starts.size() < wanted) {
            int latest = LAST_END - slots;
            starts.add(random.nextInt(days) * Horizon.SLOTS_PER_DAY
                    + FIRST_START
                    + 2 * random.nextInt((latest - FIRST_START) / 2 + 1));
        }
        return new Times(slots, List.copyOf(starts), series ? List.of(0, WEEK) : List.of(0));
    }

    private Map<UUID, Visits> visits() {
        Map<UUID, Visits> visits = new HashMap<>();
        if (Ground.chance(random, 35)) {
            int helpers = 1 + random.nextInt(3);
            for (int i = 0; i < helpers; i++) {
                UUID helper = known.get(random.nextInt(known.size())).id();
                visits.put(helper, new Visits(1 + random.nextInt(5), random.nextInt(300)));
            }
        }
        return visits;
    }
}
