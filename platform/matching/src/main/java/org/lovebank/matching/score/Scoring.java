package org.lovebank.matching.score;

import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Visits;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.volunteer.Level;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** Reads the factors of a pair off its order and its volunteer. */
public final class Scoring {

    private Scoring() {}

    /** The factors of a volunteer who passed the filters; without the skill it counts as if by its category. */
    public static Factors factors(Rules rules, OpenOrder order, VolunteerProfile volunteer) {
        Level level = volunteer.skills().getOrDefault(order.demands().skill(), Level.CATEGORY);
        boolean sameGrid = order.place().grid() == volunteer.place().grid();
        int metres = order.place().metresTo(volunteer.place());
        Visits visits = order.visits().get(volunteer.id());
        int language = order.demands().language();
        return new Factors(
                Factors.skill(level),
                Factors.near(sameGrid, metres, rules.radius(order.scope())),
                visits == null ? 0 : Factors.continuity(visits),
                Factors.load(volunteer.minutesLast30Days()),
                volunteer.reliability(),
                Factors.language(language < 0 || volunteer.languages().contains(language)));
    }

    public static Score explain(Rules rules, OpenOrder order, VolunteerProfile volunteer) {
        return Score.of(rules.weights(), factors(rules, order, volunteer));
    }

    public static int total(Rules rules, OpenOrder order, VolunteerProfile volunteer) {
        return Score.total(rules.weights(), factors(rules, order, volunteer));
    }
}
