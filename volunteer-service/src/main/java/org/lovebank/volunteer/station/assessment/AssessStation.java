package org.lovebank.volunteer.station.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.station.ChangeStation;
import org.lovebank.volunteer.station.KnownStations;
import org.lovebank.volunteer.station.assessment.AssessmentRefusal.NoSuchAssessment;
import org.lovebank.volunteer.station.assessment.AssessmentResource.NewAssessment;

/** The centre looks at a station; the latest assessment decides the certificate. */
@ApplicationScoped
class AssessStation {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AssessmentRepository assessments;
    private final KnownStations stations;
    private final ChangeStation changeStation;
    private final Cursors cursors;
    private final Clock clock;

    AssessStation(
            AssessmentRepository assessments,
            KnownStations stations,
            ChangeStation changeStation,
            Cursors cursors,
            Clock clock) {
        this.assessments = assessments;
        this.stations = stations;
        this.changeStation = changeStation;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public AssessmentView by(Caller caller, UUID stationId, NewAssessment wanted) {
        KnownAreas.mustReach(caller, stations.addressed(stationId));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        LocalDate on = wanted.assessedOn() == null ? today : wanted.assessedOn();
        Assessment assessment =
                Assessment.made(UuidCreator.getTimeOrderedEpoch(), stationId, on, wanted.verdicts(), caller, today);
        assessments.persist(assessment);
        certify(stationId);
        return assessment.view();
    }

    @Transactional
    public AssessmentView revokedBy(Caller caller, UUID stationId, UUID id, @Nullable String ifMatch, String reason) {
        KnownAreas.mustReach(caller, stations.addressed(stationId));
        Assessment assessment = assessments
                .findForChange(id)
                .filter(found -> found.isOf(stationId))
                .orElseThrow(() -> new Refused(new NoSuchAssessment(id)));
        new Version(assessment.version()).mustMatch(ifMatch);
        assessment.revoke(reason.strip(), caller, clock.instant());
        certify(stationId);
        return assessment.view();
    }

    @Transactional
    public Page<AssessmentView> of(UUID stationId, Paging paging) {
        stations.addressed(stationId);
        String list = "assessments " + stationId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        assessments.of(stationId, after, paging.size() + 1),
                        paging,
                        list,
                        assessment -> List.of(assessment.id().toString()))
                .map(Assessment::view);
    }

    private void certify(UUID stationId) {
        changeStation.certify(
                stationId,
                assessments.latestOf(stationId).map(Assessment::certifiesSince).orElse(null));
    }
}
