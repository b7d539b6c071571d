package org.lovebank.volunteer.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.invitation.InvitationRefusal.AnswerNotYours;
import org.lovebank.volunteer.invitation.InvitationRefusal.NoSuchInvitation;

/** Somebody is asked to register; only the person says yes or no, and silence is no. */
@Entity
class Invitation {

    @Id
    private UUID id;

    private UUID personId;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private UUID invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerChannel answeredChannel;

    private @Nullable UUID answerNotedBy;
    private int policyVersion;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Invitation() {}

    Invitation(
            UUID id,
            UUID personId,
            AreaPath place,
            Occasion occasion,
            Caller by,
            Instant now,
            Instant until,
            int policy) {
        this.id = id;
        this.personId = personId;
        this.areaPath = place.value();
        this.occasion = occasion;
        this.state = InvitationState.OPEN;
        this.invitedBy = by.id();
        this.invitedAt = now;
        this.expiresAt = until;
        this.policyVersion = policy;
    }

    /** The person's answer, on the app by the person alone, else noted by staff of the area. */
    void answer(boolean yes, AnswerChannel channel, Caller by, Instant now) {
        mustBeVisibleTo(by);
        boolean noted = channel != AnswerChannel.APP
                && by.holdsIn(new AreaPath(areaPath), Roles.STATION_WORKER, Roles.STATION_HEAD);
        if (!by.is(personId) && !noted) {
            throw new Refused(new AnswerNotYours());
        }
        if (!expiresAt.isAfter(now)) {
            this.state = state.to(InvitationState.LAPSED).to(yes ? InvitationState.ACCEPTED : InvitationState.DECLINED);
        }
        this.state = state.to(yes ? InvitationState.ACCEPTED : InvitationState.DECLINED);
        this.answeredAt = now;
        this.answeredChannel = channel;
        this.answerNotedBy = by.id();
    }

    /** Its time is over; answers whether that changed anything. */
    boolean lapse(Instant now) {
        if (state != InvitationState.OPEN || expiresAt.isAfter(now)) {
            return false;
        }
        this.state = InvitationState.LAPSED;
        return true;
    }

    void mustBeVisibleTo(Caller by) {
        boolean staff = by.holdsIn(
                new AreaPath(areaPath), Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.DPO);
        if (!by.is(personId) && !by.is(invitedBy) && !staff) {
            throw new Refused(new NoSuchInvitation(id));
        }
    }

    UUID id() {
        return id;
    }

    InvitationView view() {
        return new InvitationView(
                id,
                personId,
                areaPath,
                occasion.name(),
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                invitedBy,
                invitedAt,
                expiresAt,
                answeredAt,
                answeredChannel == null ? null : answeredChannel.name(),
                answerNotedBy,
                policyVersion,
                version);
    }

    /** How the answer came. */
    enum AnswerChannel {
        APP,
        PHONE,
        COUNTER,
        HOME_VISIT
    }
}
