package org.lovebank.task.wish;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.NotOnBehalfOf;
import org.lovebank.task.wish.WishRefusal.NotYourWall;
import org.lovebank.task.wish.WishRefusal.ReviewerIsRequester;

/** Who wrote a note, whom it is for, and on whose wall it hangs: this decides who may do what with it. */
@Embeddable
public class People {

    /** Offices that may see and act on a wall in their area. */
    static final String[] STAFF = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.GRID_DUTY, Roles.CENTER_ADMIN
    };

    private String wallAreaPath;
    private UUID postedBy;
    private UUID beneficiaryId;

    @SuppressWarnings("NullAway.Init")
    protected People() {}

    private People(AreaPath wall, UUID postedBy, UUID beneficiaryId) {
        this.wallAreaPath = wall.value();
        this.postedBy = postedBy;
        this.beneficiaryId = beneficiaryId;
    }

    public AreaPath wall() {
        return new AreaPath(wallAreaPath);
    }

    public UUID postedBy() {
        return postedBy;
    }

    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** Whether this person posted the wish or is the one whom it is for. */
    public boolean include(UUID person) {
        return postedBy.equals(person) || beneficiaryId.equals(person);
    }

    /** Whether the caller's office covers the wall. */
    public boolean inCareOf(Caller caller) {
        return caller.holdsIn(wall(), STAFF);
    }

    boolean mayReview(Caller caller) {
        return caller.holdsIn(wall(), Roles.COMMUNITY_DISPATCHER);
    }

    /** Reviewing is for a dispatcher of the wall who neither asked nor is to receive. */
    public void mustBeReviewable(UUID wishId, Caller caller) {
        if (!mayReview(caller)) {
            throw new Refused(new NotYourWall(wallAreaPath));
        }
        if (include(caller.id())) {
            throw new Refused(new ReviewerIsRequester(wishId));
        }
    }

    /** A resident writes for themselves; a proxy for whom they are bound to; an office within its area. */
    static People writing(Caller caller, AreaPath wall, UUID beneficiary, boolean bound) {
        boolean may = caller.is(beneficiary)
                || bound
                || caller.holdsIn(
                        wall, Roles.GRID_DUTY, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD);
        if (!may) {
            throw new Refused(new NotOnBehalfOf(wall.value()));
        }
        return new People(wall, caller.id(), beneficiary);
    }

    /** The same author's note, on another wall or for somebody else. */
    People moved(Caller caller, AreaPath wall, UUID beneficiary, boolean bound) {
        People asked = writing(caller, wall, beneficiary, bound);
        return new People(asked.wall(), postedBy, asked.beneficiaryId);
    }
}
