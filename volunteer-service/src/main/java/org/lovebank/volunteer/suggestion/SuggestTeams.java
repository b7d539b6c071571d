package org.lovebank.volunteer.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.suggestion.SuggestionRefusal.SuggestionsNotWanted;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Suggests teams and trainings to a volunteer who agreed to it; the same file gets the same answer. */
@ApplicationScoped
class SuggestTeams {

    private static final int MOST = 20;

    private final SuggestionRepository suggestions;
    private final KnownVolunteers volunteers;
    private final Consents consents;
    private final Clock clock;

    SuggestTeams(SuggestionRepository suggestions, KnownVolunteers volunteers, Consents consents, Clock clock) {
        this.suggestions = suggestions;
        this.volunteers = volunteers;
        this.consents = consents;
        this.clock = clock;
    }

    @Transactional
    public Suggestions to(Caller caller, UUID volunteerId) {
        volunteers.visibleTo(caller, volunteerId);
        if (!consents.holds(volunteerId, ConsentPurpose.TEAM_SUGGESTIONS, DataClass.OPTIONAL)) {
            throw new Refused(
                    new SuggestionsNotWanted(ConsentPurpose.TEAM_SUGGESTIONS.name(), DataClass.OPTIONAL.name()));
        }
        return new Suggestions(
                suggestions.fitting(volunteerId, MOST), suggestions.trainings(volunteerId, clock.instant(), MOST));
    }

    /** Teams, the best first, and trainings to come, the next first. */
    record Suggestions(List<TeamSuggestion> items, List<TrainingSuggestion> trainings) {}
}
