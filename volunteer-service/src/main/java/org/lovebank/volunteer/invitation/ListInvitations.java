package org.lovebank.volunteer.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.invitation.InvitationRefusal.NoSuchInvitation;

/** Shows invitations: one's own, or those of an area and how far they reached, to its staff. */
@ApplicationScoped
class ListInvitations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR, Roles.DPO
    };

    private final InvitationRepository invitations;
    private final KnownAreas areas;
    private final Cursors cursors;

    ListInvitations(InvitationRepository invitations, KnownAreas areas, Cursors cursors) {
        this.invitations = invitations;
        this.areas = areas;
        this.cursors = cursors;
    }

    /** Of an area to its staff; without one, the caller's own. */
    @Transactional
    public Page<InvitationView> by(
            Caller caller, @Nullable String areaPath, Optional<InvitationState> state, Paging paging) {
        String whose = areaPath == null ? caller.id().toString() : areaPath;
        String list = "invitations " + whose + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        List<Invitation> found = areaPath == null
                ? invitations.of(caller.id(), after, paging.size() + 1)
                : invitations.in(reached(caller, areaPath), state, after, paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()))
                .map(Invitation::view);
    }

    @Transactional
    public InvitationView one(Caller caller, UUID id) {
        Invitation invitation =
                invitations.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchInvitation(id)));
        invitation.mustBeVisibleTo(caller);
        return invitation.view();
    }

    /** By community. */
    @Transactional
    public List<Coverage> coverage(Caller caller, String areaPath) {
        return invitations.coverage(reached(caller, areaPath));
    }

    private AreaPath reached(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        return place;
    }
}
