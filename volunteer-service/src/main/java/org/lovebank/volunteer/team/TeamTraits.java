package org.lovebank.volunteer.team;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a team is known for: its theme, the languages it speaks, the team above it, the studio that hosts it. */
@Embeddable
record TeamTraits(
        @Nullable String specialty,
        List<String> languages,
        @Nullable UUID parentTeamId,
        @Nullable String hostStudio,
        @Nullable UUID venueId) {

    static TeamTraits of(
            @Nullable String specialty,
            @Nullable List<String> languages,
            @Nullable UUID parentTeamId,
            @Nullable String hostStudio,
            @Nullable UUID venueId) {
        return new TeamTraits(
                specialty,
                languages == null ? List.of() : languages.stream().distinct().toList(),
                parentTeamId,
                hostStudio,
                venueId);
    }
}
