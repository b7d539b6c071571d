package org.lovebank.volunteer.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.honour.HonourRefusal.NotYourOwnHonour;
import org.lovebank.volunteer.household.KnownHouseholds;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.team.KnownTeams;

/** Where those who are honoured are at home; refused when nobody is known by that id. */
@ApplicationScoped
public class KnownHonoured {

    private final People people;
    private final KnownHouseholds households;
    private final KnownTeams teams;
    private final KnownOrganisations organisations;

    KnownHonoured(People people, KnownHouseholds households, KnownTeams teams, KnownOrganisations organisations) {
        this.people = people;
        this.households = households;
        this.teams = teams;
        this.organisations = organisations;
    }

    /** Where the honoured is at home. */
    public AreaPath placeOf(Honoured honoured) {
        return switch (honoured.kind()) {
            case PERSON -> people.homeOf(honoured.id());
            case FAMILY -> households.placeOf(honoured.id());
            case TEAM -> teams.placeOf(honoured.id());
            case ORGANISATION -> organisations.placeOf(honoured.id());
        };
    }

    /** Nobody decides about the own honour, or the one of the own family. */
    public void mustBeOfOthers(Honoured honoured, Caller caller) {
        if (concerns(honoured, caller.id())) {
            throw new Refused(new NotYourOwnHonour());
        }
    }

    /** How others may name the honoured: a person masked, a family not at all. */
    public String shownName(Honoured honoured) {
        return switch (honoured.kind()) {
            case PERSON -> people.data(honoured.id()).maskedName();
            case FAMILY -> "";
            case TEAM -> teams.nameOf(honoured.id());
            case ORGANISATION -> organisations.nameOf(honoured.id());
        };
    }

    /** Whether this is the person, or lives in the family. */
    public boolean concerns(Honoured honoured, UUID personId) {
        return switch (honoured.kind()) {
            case PERSON -> honoured.id().equals(personId);
            case FAMILY -> households.whereLives(personId).equals(Optional.of(honoured.id()));
            case TEAM, ORGANISATION -> false;
        };
    }
}
