package org.lovebank.task.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.history.History;
import org.lovebank.task.window.Window;

/**
 * What takes somebody off the list, in the order in which it is asked, each with the rule that it follows; skill and scope
 * were asked by the index.
 */
public enum HardFilter {
    NOT_ACTIVE("volunteer service regulations art. 15") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_ACTIVE);
        }
    },
    /** Whoever refuses automated decisions is asked by a person. */
    PREFERS_HUMAN_DISPATCH("personal information protection law art. 24") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.volunteer().prefersHumanDispatch();
        }
    },
    OWN_WISH("nobody serves and receives at once") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.volunteer().id().equals(asked.postedBy())
                    || facts.volunteer().id().equals(asked.beneficiaryId());
        }
    },
    NOT_QUALIFIED("volunteer service regulations art. 16") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_QUALIFIED);
        }
    },
    NOT_VETTED("minors protection law art. 62") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_VETTED);
        }
    },
    UNDER_AGE("volunteer service regulations art. 15, policy ELIGIBILITY") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.UNDER_AGE);
        }
    },
    /** A hazard without insurance is for nobody, and with insurance for adults. */
    NOT_INSURED("volunteer service regulations art. 17") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return asked.risk().hazardous()
                    && (!asked.risk().insured() || facts.volunteer().ageBand().minor());
        }
    },
    LANGUAGE_NOT_SPOKEN("policy MATCHING_LANGUAGE") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return asked.languageMandatory()
                    && asked.demand()
                            .language()
                            .filter(wished -> !facts.volunteer().languages().contains(wished))
                            .isPresent();
        }
    },
    NO_FREE_HOURS("what the volunteer declared") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return !facts.freeHours()
                    .fit(asked.demand().window(), asked.demand().minutes(), List.of());
        }
    },
    BUSY("nobody is promised to two places at once, policy MATCHING_LIMITS") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            int buffer = asked.limits().bufferMinutes();
            List<Window> busy = facts.history().busy().stream()
                    .map(window -> window.widened(buffer, buffer))
                    .toList();
            return !facts.freeHours()
                    .fit(asked.demand().window(), asked.demand().minutes(), busy);
        }
    },
    AT_CAPACITY("policy MATCHING_LIMITS") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            History history = facts.history();
            return history.thatDay() >= asked.limits().maxPerDay()
                    || history.thatWeek() >= asked.limits().maxPerWeek();
        }
    },
    GAVE_IT_BACK("nobody is asked twice for what they declined") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.history().gaveThisBack();
        }
    },
    UNWANTED("the recipient's own choice") {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.unwanted();
        }
    };

    private final String rule;

    HardFilter(String rule) {
        this.rule = rule;
    }

    abstract boolean excludes(Asked asked, Facts facts);

    /** Where the filter comes from. */
    public String rule() {
        return rule;
    }

    /** The first filter that takes this volunteer off the list. */
    public static Optional<HardFilter> against(Asked asked, Facts facts) {
        return Arrays.stream(values())
                .filter(filter -> filter.excludes(asked, facts))
                .findFirst();
    }

    /** The same for somebody who looks for themselves: then nobody is ranked against their will. */
    public static Optional<HardFilter> againstChoosing(Asked asked, Facts facts) {
        return Arrays.stream(values())
                .filter(filter -> filter != PREFERS_HUMAN_DISPATCH && filter.excludes(asked, facts))
                .findFirst();
    }

    private static boolean obstacle(Asked asked, Facts facts, Obstacle obstacle) {
        return obstacle.standsBetween(facts.volunteer(), asked.demand(), asked.eligibility());
    }
}
