package org.lovebank.volunteer.annualassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NoSuchAnnualAssessment;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;

/** Shows assessments and their lines to staff of the place, and a volunteer's own lines in dossier and copy. */
@ApplicationScoped
class ReadAssessments implements HeldData, DossierPart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AnnualAssessmentRepository assessments;
    private final AssessmentLineRepository lines;
    private final KnownAreas areas;
    private final Cursors cursors;

    ReadAssessments(
            AnnualAssessmentRepository assessments, AssessmentLineRepository lines, KnownAreas areas, Cursors cursors) {
        this.assessments = assessments;
        this.lines = lines;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Transactional
    public Page<AnnualAssessmentView> in(
            Caller caller, String areaPath, Optional<AssessmentState> state, Paging paging) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, AnnualAssessment.STAFF)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        String list =
                "annual-assessments " + place + " " + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        assessments.in(place, state, after, paging.size() + 1),
                        paging,
                        list,
                        one -> List.of(one.id().toString()))
                .map(AnnualAssessment::view);
    }

    @Transactional
    public AnnualAssessmentView one(Caller caller, UUID id) {
        return seen(caller, id).view();
    }

    @Transactional
    public Page<AssessmentLine> lines(Caller caller, UUID id, boolean onlyExcellent, Paging paging) {
        seen(caller, id);
        String list = "assessment-lines " + id + onlyExcellent;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                lines.of(id, onlyExcellent, after, paging.size() + 1),
                paging,
                list,
                line -> List.of(line.volunteerId().toString()));
    }

    @Override
    public String section() {
        return "annualAssessments";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<AssessmentLine> about(UUID volunteerId) {
        return lines.about(volunteerId);
    }

    private AnnualAssessment seen(Caller caller, UUID id) {
        return assessments
                .findByIdOptional(id)
                .filter(assessment -> assessment.isVisibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchAnnualAssessment(id)));
    }
}
