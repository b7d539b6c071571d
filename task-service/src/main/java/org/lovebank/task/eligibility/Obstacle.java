package org.lovebank.task.eligibility;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.lovebank.http.Time;
import org.lovebank.task.policy.PolicyContent.Eligibility;
import org.lovebank.task.volunteer.AgeBand;
import org.lovebank.task.volunteer.VolunteerRow;

/** What keeps a volunteer from a task by law or by the council's rule; never relaxed, by nobody. */
public enum Obstacle {
    /** Paused, suspended, withdrawn, or not yet a volunteer. */
    NOT_ACTIVE {
        @Override
        boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule) {
            return !volunteer.active();
        }
    },
    /** Skilled work needs its licence on the day: volunteer service regulations art. 16. */
    NOT_QUALIFIED {
        @Override
        boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule) {
            return demand.qualificationKinds().stream().anyMatch(kind -> !volunteer.holds(kind, demand.day()));
        }
    },
    /** Close contact with minors needs a valid check: minors protection law art. 62. */
    NOT_VETTED {
        @Override
        boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule) {
            return demand.contactWithMinors() && !volunteer.vettedForMinorsOn(demand.day());
        }
    },
    /** A minor serves only where the council allows it, not under eight, and by day. */
    UNDER_AGE {
        @Override
        boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule) {
            AgeBand age = volunteer.ageBand();
            if (!age.minor()) {
                return false;
            }
            return (age != AgeBand.FROM_8_TO_15 && age != AgeBand.FROM_16_TO_17) || !admitsMinors(demand, rule);
        }
    },
    /** Something else is asked for here, such as a language or what the recipient wishes; which of it is not told. */
    NOT_SUITED {
        @Override
        boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule) {
            return false;
        }
    };

    abstract boolean stands(Demand demand, VolunteerRow volunteer, Eligibility rule);

    /** The first thing that stands in the way, in the order above. */
    public static Optional<Obstacle> between(VolunteerRow volunteer, Demand demand, Eligibility rule) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.stands(demand, volunteer, rule))
                .findFirst();
    }

    /** Whether this one stands in the way. */
    public boolean standsBetween(VolunteerRow volunteer, Demand demand, Eligibility rule) {
        return stands(demand, volunteer, rule);
    }

    /** Whether minors of an age to serve may do this at all. */
    public static boolean admitsMinors(Demand demand, Eligibility rule) {
        return rule.minorsMayServe()
                && rule.minorsMayDo().contains(demand.category().name())
                && byDay(demand, rule);
    }

    private static boolean byDay(Demand demand, Eligibility rule) {
        LocalDateTime from = LocalDateTime.ofInstant(demand.window().from(), Time.DAYS);
        LocalDateTime to = LocalDateTime.ofInstant(demand.window().to(), Time.DAYS);
        LocalTime begins = from.toLocalTime();
        LocalTime ends = to.toLocalTime();
        return from.toLocalDate().equals(to.toLocalDate())
                && !begins.isBefore(rule.minorsFrom())
                && !ends.isAfter(rule.minorsTo());
    }
}
