package org.lovebank.matching.filter;

import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/**
 * Who may help: each predicate takes the possible starts that are still left to a pair (a bit each) and leaves those that it
 * allows. They are asked in this order, which is the order of the funnel.
 */
public enum Filter {
    ACTIVE("志愿服务条例 Art. 6") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return volunteer.is(Standing.ACTIVE) ? starts : 0;
        }
    },
    CONSENT("个人信息保护法 Art. 13") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return volunteer.is(Standing.CONSENTING) ? starts : 0;
        }
    },
    AUTO_MATCHING("个人信息保护法 Art. 24") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return volunteer.is(Standing.AUTO_MATCHING) ? starts : 0;
        }
    },
    SKILL("志愿服务条例 Art. 15") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return volunteer.skills().containsKey(order.demands().skill()) ? starts : 0;
        }
    },
    QUALIFICATION("志愿服务条例 Art. 16") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            int wanted = order.demands().qualification();
            if (wanted == Demands.NONE) {
                return starts;
            }
            int last = order.times().repeats().getLast();
            return kept(
                    order,
                    starts,
                    start -> volunteer.qualifiedOn(wanted, snapshot.horizon().dayOf(start + last)));
        }
    },
    VETTING("未成年人保护法 Art. 62") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return !order.demands().minors() || volunteer.is(Standing.VETTED) ? starts : 0;
        }
    },
    AGE("民法典 Art. 17–20, 志愿服务条例 Art. 15") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            if (volunteer.is(Standing.ADULT)) {
                return starts;
            }
            Demands demands = order.demands();
            boolean adultsOnly = demands.adultsOnly() || demands.hazardous() || demands.minors();
            return !adultsOnly && volunteer.is(Standing.GUARDIAN_CONSENT) ? starts : 0;
        }
    },
    INSURANCE("志愿服务条例 Art. 17") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return !order.demands().hazardous() || volunteer.is(Standing.INSURED) ? starts : 0;
        }
    },
    LANGUAGE("order") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            Demands demands = order.demands();
            return !demands.languageMandatory() || volunteer.languages().contains(demands.language()) ? starts : 0;
        }
    },
    SCOPE("order") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return near(snapshot.rules(), order, volunteer) ? starts : 0;
        }
    },
    WINDOW("volunteer") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            int buffer = snapshot.rules().bufferSlots();
            return kept(order, starts, start -> open(order.times(), volunteer, start, buffer));
        }
    },
    CAPS("volunteer, policy") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return kept(order, starts, start -> room(snapshot, order.times(), volunteer, start));
        }
    },
    PAUSE("volunteer") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            int paused = volunteer.hours().pausedThroughDay();
            return paused < 0
                    ? starts
                    : kept(order, starts, start -> snapshot.horizon().dayOf(start) > paused);
        }
    },
    BAN("个人信息保护法 Art. 24, requester, integrity") {
        @Override
        public int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts) {
            return snapshot.isBanned(order.id(), volunteer.id()) ? 0 : starts;
        }
    };

    private final String source;

    Filter(String source) {
        this.source = source;
    }

    /** Those of the given starts (bit i is the order's start i) that this predicate allows to the pair. */
    public abstract int left(Snapshot snapshot, OpenOrder order, VolunteerProfile volunteer, int starts);

    /** The law, or who asked for it. */
    public String source() {
        return source;
    }

    /** Whether the filter may be loosened by the people concerned: language, scope, window. All others stand. */
    public boolean relaxable() {
        return this == LANGUAGE || this == SCOPE || this == WINDOW;
    }

    /** A question about one start slot. */
    private interface OfStart {
        boolean allows(int start);
    }

    private static int kept(OpenOrder order, int starts, OfStart question) {
        int kept = starts;
        for (int rest = starts; rest != 0; rest &= rest - 1) {
            int option = Integer.numberOfTrailingZeros(rest);
            if (!question.allows(order.times().starts().get(option))) {
                kept &= ~(1 << option);
            }
        }
        return kept;
    }

    private static boolean near(Rules rules, OpenOrder order, VolunteerProfile volunteer) {
        int metres = order.place().metresTo(volunteer.place());
        if (order.scope() == Scope.COMMUNITY) {
            return order.place().community() == volunteer.place().community()
                    || (order.extraMetres() > 0 && metres <= order.extraMetres());
        }
        return metres <= rules.radius(order.scope()) + order.extraMetres();
    }

    private static boolean open(Times times, VolunteerProfile volunteer, int start, int buffer) {
        for (int repeat : times.repeats()) {
            int from = start + repeat;
            int to = from + times.slots();
            if (!volunteer.hours().available().containsAll(from, to)
                    || volunteer.hours().busy().containsAny(from - buffer, to + buffer)) {
                return false;
            }
        }
        return true;
    }

    private static boolean room(Snapshot snapshot, Times times, VolunteerProfile volunteer, int start) {
        Horizon horizon = snapshot.horizon();
        int perDay = Math.min(volunteer.caps().perDay(), snapshot.rules().maxPerDay());
        for (int i = 0; i < times.repeats().size(); i++) {
            int day = horizon.dayOf(start + times.repeats().get(i));
            int week = horizon.weekOf(start + times.repeats().get(i));
            int sameDay = 1;
            int sameWeek = 1;
            for (int j = 0; j < i; j++) {
                sameDay += horizon.dayOf(start + times.repeats().get(j)) == day ? 1 : 0;
                sameWeek += horizon.weekOf(start + times.repeats().get(j)) == week ? 1 : 0;
            }
            if (volunteer.caps().usedOn(day) + sameDay > perDay
                    || volunteer.caps().usedIn(week) + sameWeek
                            > volunteer.caps().perWeek()) {
                return false;
            }
        }
        return true;
    }
}
