package org.lovebank.volunteer.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.suggestion.SuggestionRefusal.SuggestionsNotWanted;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Suggests teams to a volunteer who agreed to it; the same file gets the same answer. */
@ApplicationScoped
class SuggestTeams {

    private static final int MOST = 20;

    private final SuggestionRepository suggestions;
    private final KnownVolunteers volunteers;
    private final Consents consents;

    SuggestTeams(SuggestionRepository suggestions, KnownVolunteers volunteers, Consents consents) {
        this.suggestions = suggestions;
        this.volunteers = volunteers;
        this.consents = consents;
    }

    @Transactional
    public List<TeamSuggestion> to(Caller caller, UUID volunteerId) {
        volunteers.visibleTo(caller, volunteerId);
        if (!consents.holds(volunteerId, ConsentPurpose.TEAM_SUGGESTIONS, DataClass.OPTIONAL)) {
            throw new Refused(
                    new SuggestionsNotWanted(ConsentPurpose.TEAM_SUGGESTIONS.name(), DataClass.OPTIONAL.name()));
        }
        return suggestions.fitting(volunteerId, MOST);
    }
}
