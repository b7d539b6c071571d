package org.lovebank.volunteer.reporting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.organisation.KnownOrganisations;
import org.lovebank.volunteer.reporting.ReportingRefusal.FeedbackPeriodBackwards;
import org.lovebank.volunteer.reporting.ReportingRefusal.NoSuchReporting;
import org.lovebank.volunteer.reporting.ReportingResource.NewReporting;
import org.lovebank.volunteer.reporting.ReportingResource.Period;
import org.lovebank.volunteer.reporting.ReportingView.Feedback;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Reports are made, answered, ended; and an employer is told of them when the member consents. */
@ApplicationScoped
class KeepReportings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ReportingRepository reportings;
    private final KnownAreas areas;
    private final KnownOrganisations organisations;
    private final KnownVolunteers volunteers;
    private final Consents consents;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepReportings(
            ReportingRepository reportings,
            KnownAreas areas,
            KnownOrganisations organisations,
            KnownVolunteers volunteers,
            Consents consents,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.reportings = reportings;
        this.areas = areas;
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.consents = consents;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    /** A member's report shows a political status: it needs the consent that such a field needs. */
    @Transactional
    public ReportingView report(Caller caller, NewReporting wanted) {
        AreaPath place = areas.at(wanted.areaPath(), AreaLevel.COMMUNITY);
        Reporting reporting = Reporting.made(UuidCreator.getTimeOrderedEpoch(), wanted, place, caller, clock.instant());
        if (wanted.organisationId() != null) {
            organisations.activeAt(wanted.organisationId());
        }
        if (wanted.employerId() != null) {
            organisations.placeOf(wanted.employerId());
        }
        if (wanted.volunteerId() != null) {
            volunteers.placeOf(wanted.volunteerId());
            consents.demand(wanted.volunteerId(), "volunteerId", ConsentPurpose.VOLUNTEER_FILE, DataClass.SENSITIVE);
        }
        return kept(reporting);
    }

    @Transactional
    public ReportingView become(Caller caller, UUID id, @Nullable String ifMatch, ReportingState wanted) {
        Reporting reporting = forChange(id);
        reporting.mustBeMovedBy(caller, wanted);
        new Version(reporting.version()).mustMatch(ifMatch);
        reporting.become(wanted, caller, clock.instant());
        return kept(reporting);
    }

    /** Told only while the member's consent to share with a partner stands. */
    @Transactional
    public Feedback tellEmployer(Caller caller, UUID id, Period period) {
        Reporting reporting = forChange(id);
        reporting.mustBeSeenBy(caller);
        UUID employer = reporting.employerFor(caller);
        UUID volunteer = Objects.requireNonNull(reporting.volunteerId());
        if (period.toOn().isBefore(period.fromOn())) {
            throw new Refused(new FeedbackPeriodBackwards());
        }
        consents.demand(volunteer, "employerId", ConsentPurpose.PARTNER_SHARING, DataClass.BASIC);
        EmployerFeedback feedback = new EmployerFeedback(
                UuidCreator.getTimeOrderedEpoch(),
                id,
                employer,
                period.fromOn(),
                period.toOn(),
                reportings.served(
                        volunteer,
                        reporting.place(),
                        start(period.fromOn()),
                        start(period.toOn().plusDays(1))),
                caller,
                clock.instant());
        reportings.keep(feedback);
        return feedback.view();
    }

    @Transactional
    public ReportingView one(Caller caller, UUID id) {
        Reporting reporting = reportings.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchReporting(id)));
        reporting.mustBeSeenBy(caller);
        return reporting.view();
    }

    @Transactional
    public Page<ReportingView> in(Caller caller, String areaPath, @Nullable ReportingState state, Paging paging) {
        AreaPath place = areas.at(areaPath);
        KnownAreas.mustReach(caller, place);
        String list = "reportings " + place + state;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        reportings.in(place, state, after, paging.size() + 1),
                        paging,
                        list,
                        reporting -> List.of(reporting.id().toString()))
                .map(Reporting::view);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Time.DAYS).toInstant();
    }

    private Reporting forChange(UUID id) {
        return reportings.findForChange(id).orElseThrow(() -> new Refused(new NoSuchReporting(id)));
    }

    private ReportingView kept(Reporting reporting) {
        reportings.keep(reporting);
        log.append(reporting.event());
        return reporting.view();
    }
}
