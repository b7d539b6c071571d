package org.lovebank.volunteer.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.NoSuchOrganisation;
import org.lovebank.volunteer.organisation.OrganisationRefusal.UnknownOrganisation;
import org.lovebank.volunteer.organisation.OrganisationRefusal.WrongOrganisationKind;

/** Organisations as other rooms ask for them. */
@ApplicationScoped
public class KnownOrganisations {

    private final OrganisationRepository organisations;

    KnownOrganisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Where the organisation that a request names is at home; refused when there is none. */
    public AreaPath placeOf(UUID id) {
        return named(id).place();
    }

    /** Where an organisation that still takes part is at home. */
    public AreaPath activeAt(UUID id) {
        Organisation organisation = named(id);
        organisation.mustBeActive();
        return organisation.place();
    }

    /** An organisation that may put its seal under a paper: active, and registered with the authorities. */
    public Sealing sealing(UUID id) {
        Organisation organisation = named(id);
        organisation.mustBeActive();
        return organisation.sealing();
    }

    /** What stands beside a seal; {@code creditCode} is empty when none was given. */
    public record Sealing(UUID id, String name, String creditCode, AreaPath place) {}

    /** Where the Party organisation that a request names is at home; refused when it is of another kind. */
    public AreaPath partyBranchAt(UUID id) {
        Organisation organisation = named(id);
        if (!organisation.is(OrganisationKind.PARTY_BRANCH)) {
            throw new Refused(new WrongOrganisationKind(id, OrganisationKind.PARTY_BRANCH.name()));
        }
        organisation.mustBeActive();
        return organisation.place();
    }

    /** Refused as missing when an address names no organisation. */
    public AreaPath addressed(UUID id) {
        return organisations
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new NoSuchOrganisation(id)))
                .place();
    }

    void mustKnow(Affiliation affiliation) {
        if (affiliation.guidingBodyId() != null) {
            named(affiliation.guidingBodyId());
        }
        if (affiliation.partyBranchId() != null) {
            partyBranchAt(affiliation.partyBranchId());
        }
        affiliation.coFounderIds().forEach(this::named);
    }

    /** The name of a organisation. */
    public String nameOf(UUID id) {
        return organisations
                .findByIdOptional(id)
                .orElseThrow(() -> new Refused(new UnknownOrganisation(id)))
                .view()
                .name();
    }

    private Organisation named(UUID id) {
        return organisations.findByIdOptional(id).orElseThrow(() -> new Refused(new UnknownOrganisation(id)));
    }
}
