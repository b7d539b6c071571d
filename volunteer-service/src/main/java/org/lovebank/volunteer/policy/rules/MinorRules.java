package org.lovebank.volunteer.policy.rules;

import java.util.List;

/** From which age one may serve, and which categories of service are closed to the young. */
public record MinorRules(int servesFrom, List<String> closedCategories) {

    private static final int OLDEST = 18;

    public MinorRules {
        if (servesFrom < 0 || servesFrom > OLDEST) {
            throw new IllegalArgumentException("servesFrom");
        }
        closedCategories = List.copyOf(closedCategories);
    }
}
