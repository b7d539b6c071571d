package org.lovebank.task.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lovebank.task.eligibility.Obstacle;
import org.lovebank.task.history.History;
import org.lovebank.task.window.Window;

/** What takes somebody off the list, in the order in which it is asked; skill and scope were asked by the index. */
enum HardFilter {
    NOT_ACTIVE {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_ACTIVE);
        }
    },
    /** Whoever refuses automated decisions is asked by a person: personal information protection law art. 24. */
    PREFERS_HUMAN_DISPATCH {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.volunteer().prefersHumanDispatch();
        }
    },
    OWN_WISH {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.volunteer().id().equals(asked.postedBy())
                    || facts.volunteer().id().equals(asked.beneficiaryId());
        }
    },
    NOT_QUALIFIED {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_QUALIFIED);
        }
    },
    NOT_VETTED {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.NOT_VETTED);
        }
    },
    UNDER_AGE {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return obstacle(asked, facts, Obstacle.UNDER_AGE);
        }
    },
    GAVE_IT_BACK {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return facts.history().gaveThisBack();
        }
    },
    NO_FREE_HOURS {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            return !facts.freeHours()
                    .fit(asked.demand().window(), asked.demand().minutes(), List.of());
        }
    },
    BUSY {
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
    AT_CAPACITY {
        @Override
        boolean excludes(Asked asked, Facts facts) {
            History history = facts.history();
            return history.thatDay() >= asked.limits().maxPerDay()
                    || history.thatWeek() >= asked.limits().maxPerWeek();
        }
    };

    abstract boolean excludes(Asked asked, Facts facts);

    /** The first filter that takes this volunteer off the list. */
    static Optional<HardFilter> against(Asked asked, Facts facts) {
        return Arrays.stream(values())
                .filter(filter -> filter.excludes(asked, facts))
                .findFirst();
    }

    private static boolean obstacle(Asked asked, Facts facts, Obstacle obstacle) {
        return obstacle.standsBetween(facts.volunteer(), asked.demand(), asked.eligibility());
    }
}
