package org.lovebank.volunteer.reporting;

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
import org.lovebank.events.NetworkEvent.ReportingStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.reporting.ReportingRefusal.FeedbackNeedsAcceptance;
import org.lovebank.volunteer.reporting.ReportingRefusal.FeedbackNeedsEmployer;
import org.lovebank.volunteer.reporting.ReportingRefusal.NoSuchReporting;
import org.lovebank.volunteer.reporting.ReportingRefusal.OneReporterExactly;
import org.lovebank.volunteer.reporting.ReportingRefusal.ReportingNotYours;
import org.lovebank.volunteer.reporting.ReportingRefusal.ReportingStateForbids;
import org.lovebank.volunteer.reporting.ReportingResource.NewReporting;

/** That an organisation, or one member as a volunteer, reports to a community to serve there. */
@Entity
class Reporting {

    static final String SCOPE = "reportings:write";

    private static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD};
    private static final String[] READERS = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    @Id
    private UUID id;

    private @Nullable UUID organisationId;
    private @Nullable UUID volunteerId;
    private @Nullable UUID employerId;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private ReportingChannel channel;

    @Enumerated(EnumType.STRING)
    private ReportingState state;

    private Instant reportedAt;
    private UUID reportedBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Reporting() {}

    private Reporting(UUID id, NewReporting wanted, AreaPath place, Caller by, Instant now) {
        this.id = id;
        this.organisationId = wanted.organisationId();
        this.volunteerId = wanted.volunteerId();
        this.employerId = wanted.employerId();
        this.areaPath = place.value();
        this.channel = wanted.channel();
        this.state = ReportingState.REPORTED;
        this.reportedAt = now;
        this.reportedBy = by.id();
        this.changedAt = now;
    }

    /** Members report for themselves, organisations by their coordinator, staff of the community for both, apps by scope. */
    static Reporting made(UUID id, NewReporting wanted, AreaPath place, Caller by, Instant now) {
        if ((wanted.organisationId() == null) == (wanted.volunteerId() == null)) {
            throw new Refused(new OneReporterExactly());
        }
        boolean own = wanted.volunteerId() != null && by.is(wanted.volunteerId());
        boolean ours = wanted.organisationId() != null
                && by.holdsAny(Roles.ORG_COORDINATOR)
                && by.organisations().contains(wanted.organisationId());
        boolean app = by.scopes().contains(SCOPE)
                && by.reaches(place)
                && (wanted.channel() == ReportingChannel.MINI_PROGRAM || wanted.channel() == ReportingChannel.APP);
        if (!own && !ours && !app && !by.holdsIn(place, STAFF)) {
            throw new Refused(new ReportingNotYours());
        }
        return new Reporting(id, wanted, place, by, now);
    }

    /** The community accepts or declines; who reported may end it, too. */
    void mustBeMovedBy(Caller by, ReportingState wanted) {
        boolean staff = by.holdsIn(place(), STAFF);
        boolean own = wanted == ReportingState.ENDED && isAbout(by);
        if (!staff && !own) {
            throw new Refused(new NoSuchReporting(id));
        }
    }

    void become(ReportingState wanted, Caller by, Instant now) {
        mustBeMovedBy(by, wanted);
        if (!state.next().contains(wanted)) {
            throw new Refused(new ReportingStateForbids(
                    state.name(), state.next().stream().map(Enum::name).toList()));
        }
        this.state = wanted;
        this.changedAt = now;
    }

    /** The employer to whom may be fed back what was served here; refused before the community has accepted. */
    UUID employerFor(Caller by) {
        if (!by.holdsIn(place(), STAFF)) {
            throw new Refused(new NoSuchReporting(id));
        }
        if (state == ReportingState.REPORTED || state == ReportingState.DECLINED) {
            throw new Refused(new FeedbackNeedsAcceptance(state.name(), List.of("ACCEPTED")));
        }
        UUID employer = employerId;
        if (employer == null || volunteerId == null) {
            throw new Refused(new FeedbackNeedsEmployer());
        }
        return employer;
    }

    void mustBeSeenBy(Caller caller) {
        if (!isAbout(caller) && !caller.holdsIn(place(), READERS)) {
            throw new Refused(new NoSuchReporting(id));
        }
    }

    private boolean isAbout(Caller caller) {
        return (volunteerId != null && caller.is(volunteerId))
                || (organisationId != null && caller.organisations().contains(organisationId));
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    @Nullable UUID volunteerId() {
        return volunteerId;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ReportingView view() {
        return new ReportingView(
                id,
                organisationId,
                volunteerId,
                employerId,
                areaPath,
                channel.name(),
                state.name(),
                reportedAt,
                reportedBy,
                version);
    }

    ReportingStateChanged event() {
        return new ReportingStateChanged(
                id, version + 1, organisationId, volunteerId, areaPath, channel.name(), state.name(), changedAt);
    }
}
