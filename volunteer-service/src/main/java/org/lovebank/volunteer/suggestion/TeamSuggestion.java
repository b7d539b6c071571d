package org.lovebank.volunteer.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team that fits, and why: its specialty, how near it is, how many of its members are free on the same days. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeamSuggestion(
        UUID teamId,
        String name,
        String kind,
        @Nullable String specialty,
        String areaPath,
        long members,
        boolean skillFits,
        int areaLevelsShared,
        long membersFreeTogether,
        List<String> reasons) {

    static TeamSuggestion of(
            UUID teamId,
            String name,
            String kind,
            @Nullable String specialty,
            String areaPath,
            long members,
            boolean skillFits,
            int areaLevelsShared,
            long membersFreeTogether) {
        List<String> reasons = new java.util.ArrayList<>(List.of("AREA"));
        if (skillFits) {
            reasons.add("SKILL");
        }
        if (membersFreeTogether > 0) {
            reasons.add("HOURS");
        }
        return new TeamSuggestion(
                teamId,
                name,
                kind,
                specialty,
                areaPath,
                members,
                skillFits,
                areaLevelsShared,
                membersFreeTogether,
                List.copyOf(reasons));
    }
}
