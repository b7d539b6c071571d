package org.lovebank.task.attendance.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.Assignment;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.attendance.position.PositionRefusal.NoCaseForIt;
import org.lovebank.task.attendance.position.PositionRefusal.NoPositionKept;
import org.lovebank.task.attendance.position.PositionRefusal.NoSuchCheck;
import org.lovebank.task.attendance.position.PositionRepository.Kept;
import org.lovebank.task.complaint.Complaint;
import org.lovebank.task.complaint.ComplaintRepository;
import org.lovebank.task.complaint.form.About;
import org.lovebank.task.complaint.form.ComplaintKind;
import org.lovebank.task.disclosure.DisclosureRepository;
import org.lovebank.task.disclosure.DisclosureRepository.Purpose;
import org.lovebank.task.secret.Seal;
import org.lovebank.task.site.Position;
import org.lovebank.task.site.SiteRepository;

/** Opens exact positions for an open case about the service, to somebody independent; the look is written down first. */
@ApplicationScoped
class ShowPositions {

    private static final List<String> SHOWN = List.of("position");

    private final AssignmentRepository assignments;
    private final ComplaintRepository complaints;
    private final PositionRepository positions;
    private final SiteRepository sites;
    private final DisclosureRepository disclosures;
    private final Seal seal;
    private final Clock clock;

    ShowPositions(
            AssignmentRepository assignments,
            ComplaintRepository complaints,
            PositionRepository positions,
            SiteRepository sites,
            DisclosureRepository disclosures,
            Seal seal,
            Clock clock) {
        this.assignments = assignments;
        this.complaints = complaints;
        this.positions = positions;
        this.sites = sites;
        this.disclosures = disclosures;
        this.seal = seal;
        this.clock = clock;
    }

    @Transactional
    PositionView of(Caller caller, UUID assignmentId, UUID complaintId) {
        Instant now = clock.instant();
        Assignment assignment = assignments
                .findByIdOptional(assignmentId)
                .filter(found -> caller.holdsIn(found.plan().area(), Roles.STATION_HEAD, Roles.DPO))
                .orElseThrow(() -> new Refused(new NoSuchCheck(assignmentId)));
        Complaint complaint = openCase(caller, assignmentId, complaintId);
        List<Kept> kept = positions.keptOf(assignmentId, now);
        if (kept.isEmpty()) {
            throw new Refused(new NoPositionKept(assignmentId));
        }
        Purpose purpose = complaint.ground().kind() == ComplaintKind.DISPUTE ? Purpose.DISPUTE : Purpose.COMPLAINT;
        disclosures.noteCase(assignmentId, complaintId, caller.id(), purpose, SHOWN, now);
        Optional<Position> place =
                sites.find(assignment.plan().area(), assignment.plan().place());
        return new PositionView(
                assignmentId,
                complaintId,
                kept.stream().map(one -> opened(assignmentId, one, place)).toList());
    }

    private Complaint openCase(Caller caller, UUID assignmentId, UUID complaintId) {
        Complaint complaint = complaints
                .findByIdOptional(complaintId)
                .filter(found -> found.ground().about() == About.ASSIGNMENT
                        && found.ground().aboutId().equals(assignmentId))
                .orElseThrow(() -> new Refused(new NoCaseForIt(assignmentId, complaintId)));
        complaint.mustBeOpenFor(
                caller, complaints.subject(About.ASSIGNMENT, assignmentId).orElseThrow());
        return complaint;
    }

    private PositionView.At opened(UUID assignmentId, Kept kept, Optional<Position> place) {
        String text = seal.open(
                HexFormat.of().parseHex(kept.sealed()),
                assignmentId,
                kept.moment().name());
        Position at = Position.parse(text == null ? "" : text);
        return new PositionView.At(
                kept.moment(),
                at.latitude(),
                at.longitude(),
                place.map(at::metresTo).orElse(null),
                kept.takenAt(),
                kept.forgetAt());
    }
}
