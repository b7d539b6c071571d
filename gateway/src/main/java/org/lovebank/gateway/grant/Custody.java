package org.lovebank.gateway.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;

/**
 * Who looks after a client: the administrators of its areas and, when it is a partner organisation's own, that
 * organisation's administrators.
 */
@Embeddable
public record Custody(
        @Column(name = "administered_in", nullable = false) List<String> administeredIn,

        @Column(name = "partner_id", updatable = false) @Nullable UUID partnerId,

        @Column(name = "proposed_by", updatable = false) @Nullable UUID proposedBy) {

    /** A program of the community's own. */
    public static Custody of(List<String> areas) {
        return new Custody(areas, null, null);
    }

    /** The same for a client of other areas; a partner's clients stay where the partner is looked after. */
    public Custody in(List<String> areas) {
        return areas.isEmpty() || isPartners() ? this : new Custody(areas, partnerId, proposedBy);
    }

    public boolean isPartners() {
        return partnerId != null;
    }

    public boolean isYours(Caller caller) {
        return isAdministeredBy(caller) || isOrganisedBy(caller);
    }

    public boolean isAdministeredBy(Caller caller) {
        return caller.holdsAny(Roles.CENTER_ADMIN)
                && administeredIn.stream().allMatch(area -> caller.reaches(new AreaPath(area)));
    }

    private boolean isOrganisedBy(Caller caller) {
        return partnerId != null
                && caller.holdsAny(Roles.ORG_ADMIN)
                && caller.organisations().contains(partnerId);
    }
}
