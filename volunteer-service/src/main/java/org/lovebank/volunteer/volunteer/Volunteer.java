package org.lovebank.volunteer.volunteer;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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
import org.lovebank.volunteer.file.FreeTime;
import org.lovebank.volunteer.file.IdentityType;
import org.lovebank.volunteer.file.Occupation;
import org.lovebank.volunteer.file.Participation;
import org.lovebank.volunteer.file.VolunteerFile;
import org.lovebank.volunteer.identity.AgeBand;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.ChannelNotYours;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.NoSuchVolunteer;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.ScopeMissing;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.StatusNotYours;
import org.lovebank.volunteer.volunteer.VolunteerRefusal.VolunteerStatusForbids;

/** A volunteer: the file, the charter and where the volunteer stands. The id is the person's. */
@Entity
class Volunteer {

    private static final String PLACE = "volunteer";
    private static final String REGISTER = "volunteers:register";
    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD};

    @Id
    private UUID id;

    private String volunteerNo;

    @Enumerated(EnumType.STRING)
    private VolunteerStatus status;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private List<String> identityTypes;

    @Enumerated(EnumType.STRING)
    private @Nullable Occupation occupation;

    private List<String> specialties;
    private List<String> serviceIntentions;
    private List<String> languages;
    private List<String> availability;
    private boolean remoteCapable;
    private boolean preferHumanDispatch;
    private byte @Nullable [] sealed;
    private UUID registeredBy;
    private String registeredByClient;
    private int agePolicyVersion;

    @Embedded
    private @Nullable Charter charter;

    @Enumerated(EnumType.STRING)
    private @Nullable StatusReason statusReason;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Volunteer() {}

    private Volunteer(
            UUID id,
            String volunteerNo,
            AreaPath place,
            Channel channel,
            Caller by,
            int agePolicyVersion,
            VolunteerFile file,
            Instant now) {
        this.id = id;
        this.volunteerNo = volunteerNo;
        this.status = VolunteerStatus.SUBMITTED;
        this.areaPath = place.value();
        this.channel = channel;
        this.registeredBy = by.id();
        this.registeredByClient = by.clientId();
        this.agePolicyVersion = agePolicyVersion;
        this.participation = file.participation();
        this.identityTypes = List.of();
        this.specialties = List.of();
        this.serviceIntentions = List.of();
        this.languages = List.of();
        this.availability = List.of();
        this.changedAt = now;
    }

    /** A registration taken down by staff of the area, or brought by a partner's client. */
    static Volunteer registered(
            UUID id,
            String volunteerNo,
            AreaPath place,
            Channel channel,
            Caller by,
            int agePolicyVersion,
            VolunteerFile file,
            PersonalKey key,
            Instant now) {
        mustBeYours(channel, by);
        Volunteer volunteer = new Volunteer(id, volunteerNo, place, channel, by, agePolicyVersion, file, now);
        volunteer.keepFile(file, key, now);
        return volunteer;
    }

    static void mustBeYours(Channel channel, Caller by) {
        boolean staff = by.holdsAny(STAFF);
        if (!staff && !by.scopes().contains(REGISTER)) {
            throw new Refused(new ScopeMissing(REGISTER));
        }
        boolean yours = staff ? channel.isByStaff() : channel.isByPartner();
        if (!yours) {
            throw new Refused(new ChannelNotYours(channel.name()));
        }
    }

    /** Keeps what the file says; which consents that takes was asked before. */
    void keepFile(VolunteerFile file, PersonalKey key, Instant now) {
        this.availability = FreeTime.kept(file.windows());
        this.participation = file.participation();
        this.identityTypes = VolunteerFile.codes(file.identityTypes());
        this.occupation = file.occupation();
        this.specialties = VolunteerFile.codes(file.specialties());
        this.serviceIntentions = VolunteerFile.codes(file.serviceIntentions());
        this.languages = file.languages() == null
                ? List.of()
                : file.languages().stream().sorted().toList();
        this.remoteCapable = Boolean.TRUE.equals(file.remoteCapable());
        this.preferHumanDispatch = Boolean.TRUE.equals(file.preferHumanDispatch());
        this.sealed = key.seal(PLACE, file.toSeal());
        this.changedAt = now;
    }

    void forgetOptionalFields(PersonalKey key, Instant now) {
        this.occupation = null;
        this.sealed = key.seal(PLACE, new VolunteerFile.Sealed(opened(key).politicalStatus(), List.of()));
        this.changedAt = now;
    }

    void forgetSensitiveFields(PersonalKey key, Instant now) {
        this.identityTypes = identityTypes.stream()
                .filter(type -> !type.equals(IdentityType.PARTY_MEMBER.name()))
                .toList();
        this.sealed = key.seal(PLACE, new VolunteerFile.Sealed(null, opened(key).hobbies()));
        this.changedAt = now;
    }

    VolunteerFile.Sealed opened(PersonalKey key) {
        return sealed == null ? VolunteerFile.Sealed.NOTHING : key.open(PLACE, sealed, VolunteerFile.Sealed.class);
    }

    /** Accepting the charter makes a volunteer active: by the volunteer, or noted by staff or the registering client. */
    void accept(Charter accepted, Caller by) {
        mustBeEditableBy(by);
        if (status != VolunteerStatus.SUBMITTED) {
            throw forbids("CHARTER_ACCEPTED");
        }
        this.charter = accepted;
        this.status = VolunteerStatus.ACTIVE;
        this.changedAt = accepted.acceptedAt();
    }

    /** Volunteers pause, come back and leave by themselves; everything else is for staff of the area. */
    void become(VolunteerStatus wanted, StatusReason reason, Caller by, Instant now) {
        mustBeEditableBy(by);
        boolean own = wanted == VolunteerStatus.PAUSED
                || wanted == VolunteerStatus.WITHDRAWN
                || (wanted == VolunteerStatus.ACTIVE && status == VolunteerStatus.PAUSED);
        if (!own && !by.holdsIn(place(), STAFF)) {
            throw new Refused(new StatusNotYours(wanted.name()));
        }
        if (!status.next().contains(wanted) || (wanted == VolunteerStatus.ACTIVE && charter == null)) {
            throw forbids(wanted.name());
        }
        this.status = wanted;
        this.statusReason = reason;
        this.changedAt = now;
    }

    private Refused forbids(String wanted) {
        List<String> allowed = status.next().stream().map(Enum::name).toList();
        return new Refused(new VolunteerStatusForbids(status.name(), wanted, allowed));
    }

    void mustBeEditableBy(Caller caller) {
        boolean client =
                caller.holdsAny(Roles.PARTNER_CLIENT) && caller.clientId().equals(registeredByClient);
        if (!caller.is(id) && !client && !caller.holdsIn(place(), STAFF)) {
            throw new Refused(new NoSuchVolunteer(id));
        }
    }

    void mustBeVisibleTo(Caller caller) {
        if (!caller.holdsIn(place(), VolunteerViewers.ROLES)) {
            mustBeEditableBy(caller);
        }
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    VolunteerStatus status() {
        return status;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What the other houses may know. */
    VolunteerState state(String maskedName, AgeBand age, List<UUID> teamIds) {
        return new VolunteerState(
                volunteerNo,
                maskedName,
                status.name(),
                areaPath,
                age.word(),
                serviceIntentions,
                specialties,
                languages,
                FreeTime.read(availability),
                remoteCapable,
                null,
                List.of(),
                teamIds,
                preferHumanDispatch,
                changedAt);
    }

    VolunteerView view(VolunteerView.Who who, List<UUID> teamIds) {
        return new VolunteerView(
                id,
                volunteerNo,
                status.name(),
                statusReason == null ? null : statusReason.name(),
                who.name(),
                who.phone(),
                who.ageBand(),
                who.minor(),
                areaPath,
                participation.name(),
                channel.name(),
                identityTypes,
                who.politicalStatus(),
                occupation == null ? null : occupation.name(),
                who.hobbies(),
                specialties,
                serviceIntentions,
                languages,
                FreeTime.read(availability),
                remoteCapable,
                preferHumanDispatch,
                teamIds,
                charter == null ? null : charter.documentVersion(),
                charter == null ? null : charter.acceptedAt(),
                registeredBy,
                agePolicyVersion,
                version);
    }
}
