package org.lovebank.bench.district;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.ground.SlotSet;
import org.lovebank.matching.score.Factors;
import org.lovebank.matching.volunteer.Caps;
import org.lovebank.matching.volunteer.Hours;
import org.lovebank.matching.volunteer.Level;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** The volunteers of a district: students of six campuses, civil servants, residents; about one in seven is active. */
final class People {

    private static final int CAMPUSES = 6;
    /** Begin and end of morning, afternoon and evening, in half-hour slots. */
    private static final int[][] PARTS = {{16, 24}, {26, 36}, {36, 43}};

    /** 0.6 to 5 percent hold each of the six qualifications. */
    private static final double[] QUALIFIED_PERCENT = {5, 3, 2, 1.5, 1, 0.6};

    private final SplittableRandom random;
    private final Ground ground;
    private final Horizon horizon;

    People(SplittableRandom random, Ground ground, Horizon horizon) {
        this.random = random;
        this.ground = ground;
        this.horizon = horizon;
    }

    List<VolunteerProfile> all(int count) {
        List<VolunteerProfile> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(one());
        }
        return all;
    }

    private VolunteerProfile one() {
        boolean student = Ground.chance(random, 89.4);
        int community = student ? random.nextInt(CAMPUSES) : random.nextInt(ground.communities());
        Place place = ground.anywhereIn(random, community);
        boolean active = Ground.chance(random, student ? 12 : 45);
        Set<Standing> standing = EnumSet.of(Standing.CONSENTING, Standing.AUTO_MATCHING);
        add(standing, Standing.ACTIVE, active ? 100 : 0);
        add(standing, Standing.ADULT, student ? 97 : 99);
        add(standing, Standing.GUARDIAN_CONSENT, 50);
        add(standing, Standing.VETTED, 18);
        add(standing, Standing.INSURED, 80);
        int draw = random.nextInt(100);
        int perWeek = draw < 65 ? 1 : draw < 88 ? 2 : 3;
        SlotSet available = active ? available(student) : SlotSet.none(horizon);
        Hours hours = Hours.of(available);
        boolean busy = Ground.chance(random, 12);
        Caps caps = Caps.of(2, perWeek);
        if (busy && active) {
            int day = random.nextInt(horizon.days());
            int from = day * Horizon.SLOTS_PER_DAY + 18 + random.nextInt(18);
            hours = hours.busy(from, from + 4);
        }
        return new VolunteerProfile(
                Ground.id(random),
                place,
                standing,
                skills(),
                qualifications(),
                languages(),
                hours,
                caps,
                Ground.chance(random, 40) ? random.nextInt(600) : 0,
                Factors.reliability(random.nextInt(12), random.nextInt(10) / 8, random.nextInt(10) / 7));
    }

    /** One to five parts of the week; students more in the evenings and at the weekend. */
    private SlotSet available(boolean student) {
        long[] week = new long[6];
        int parts = 1 + random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            int day = Ground.chance(random, student ? 50 : 35) ? 5 + random.nextInt(2) : random.nextInt(5);
            int part = day < 5 && student && Ground.chance(random, 50) ? 2 : random.nextInt(3);
            for (int slot = PARTS[part][0]; slot < PARTS[part][1]; slot++) {
                int bit = day * Horizon.SLOTS_PER_DAY + slot;
                week[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
            }
        }
        return SlotSet.weekly(horizon, week);
    }

    private Map<Integer, Level> skills() {
        Map<Integer, Level> skills = new HashMap<>();
        int categories = 3 + random.nextInt(5);
        while (skills.size() < categories) {
            skills.put(Skills.offeredCategory(random), Level.CATEGORY);
        }
        int special = random.nextInt(4);
        for (int i = 0; i < special; i++) {
            skills.put(Skills.offeredSpecial(random), Ground.chance(random, 30) ? Level.CERTIFIED : Level.DECLARED);
        }
        return skills;
    }

    private Map<Integer, Integer> qualifications() {
        Map<Integer, Integer> held = new HashMap<>();
        for (int i = 0; i < QUALIFIED_PERCENT.length; i++) {
            if (Ground.chance(random, QUALIFIED_PERCENT[i])) {
                held.put(i, Ground.chance(random, 95) ? Integer.MAX_VALUE : random.nextInt(horizon.days()));
            }
        }
        return held;
    }

    private Set<Integer> languages() {
        Set<Integer> spoken = new HashSet<>();
        if (Ground.chance(random, 45)) {
            spoken.add(0);
        }
        if (Ground.chance(random, 1)) {
            spoken.add(1);
        }
        return spoken;
    }

    private void add(Set<Standing> standing, Standing what, double percent) {
        if (Ground.chance(random, percent)) {
            standing.add(what);
        }
    }
}
