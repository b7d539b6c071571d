package org.lovebank.volunteer.volunteer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.VolunteerState;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.file.AbilitiesOfVolunteers.Abilities;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.AgeBand;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.StatusNotYours;
import org.lovebank.volunteer.volunteer.registration.Charter;
import org.lovebank.volunteer.volunteer.registration.Entry;
import org.lovebank.volunteer.volunteer.standing.StatusReason;
import org.lovebank.volunteer.volunteer.standing.VolunteerStatus;

/** A volunteer: the file, the charter and where the volunteer stands. The id is the person's. */
@Entity
public class Volunteer extends StandingVolunteer {

    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD};

    private String volunteerNo;

    private String areaPath;

    @Embedded
    private Entry entry;

    @Embedded
    private @Nullable Charter charter;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    Volunteer() {}

    /** A registration with its file; who may bring it was asked before. */
    public Volunteer(
            UUID id,
            String volunteerNo,
            AreaPath place,
            Entry entry,
            VolunteerFile file,
            PersonalKey key,
            Instant now) {
        super(id, file, key, now);
        this.volunteerNo = volunteerNo;
        this.areaPath = place.value();
        this.entry = entry;
    }

    /** Accepting the charter makes a volunteer active: by the volunteer, or noted by staff or the registering client. */
    public void accept(Charter accepted, Caller by) {
        mustBeEditableBy(by);
        if (status() != VolunteerStatus.SUBMITTED) {
            throw forbids("CHARTER_ACCEPTED");
        }
        this.charter = accepted;
        begin(accepted.acceptedAt());
    }

    /** Volunteers pause, come back and leave by themselves; everything else is for staff of the area. */
    void become(VolunteerStatus wanted, StatusReason reason, Caller by, Instant now) {
        mustBeEditableBy(by);
        boolean own = wanted == VolunteerStatus.PAUSED
                || wanted == VolunteerStatus.WITHDRAWN
                || (wanted == VolunteerStatus.ACTIVE && status() == VolunteerStatus.PAUSED);
        if (!own && !by.holdsIn(place(), STAFF)) {
            throw new Refused(new StatusNotYours(wanted.name()));
        }
        if (!status().next().contains(wanted) || (wanted == VolunteerStatus.ACTIVE && charter == null)) {
            throw forbids(wanted.name());
        }
        stand(wanted, reason, now);
    }

    void mustBeEditableBy(Caller caller) {
        if (!caller.is(id()) && !entry.isFrom(caller) && !caller.holdsIn(place(), STAFF)) {
            throw new Refused(new NoSuchVolunteer(id()));
        }
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(place(), VolunteerViewers.ROLES)) {
            mustBeEditableBy(caller);
        }
    }

    public AreaPath place() {
        return new AreaPath(areaPath);
    }

    public long version() {
        return version;
    }

    /** What the other houses may know. */
    VolunteerState state(
            String maskedName, AgeBand age, List<UUID> teamIds, Abilities abilities, @Nullable UUID guardianConsentId) {
        Filed filed = filed();
        return new VolunteerState(
                volunteerNo,
                maskedName,
                status().name(),
                areaPath,
                age.word(),
                filed.serviceIntentions(),
                filed.specialties(),
                filed.languages(),
                filed.availability(),
                filed.remoteCapable(),
                abilities.minorsVettedUntilOn(),
                abilities.qualifications(),
                teamIds,
                filed.preferHumanDispatch(),
                guardianConsentId,
                filed.changedAt());
    }

    VolunteerView view(VolunteerView.Who who, List<UUID> teamIds) {
        Filed filed = filed();
        return new VolunteerView(
                id(),
                volunteerNo,
                status().name(),
                reasonName(),
                who.name(),
                who.phone(),
                who.ageBand(),
                who.minor(),
                areaPath,
                filed.participation(),
                entry.channel().name(),
                filed.identityTypes(),
                who.politicalStatus(),
                filed.occupation(),
                who.hobbies(),
                filed.specialties(),
                filed.serviceIntentions(),
                filed.languages(),
                filed.availability(),
                filed.remoteCapable(),
                filed.preferHumanDispatch(),
                teamIds,
                charter == null ? null : charter.documentVersion(),
                charter == null ? null : charter.acceptedAt(),
                entry.registeredBy(),
                entry.agePolicyVersion(),
                activity().lastServedOn(),
                version);
    }
}
