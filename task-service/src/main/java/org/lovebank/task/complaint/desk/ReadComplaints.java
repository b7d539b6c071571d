package org.lovebank.task.complaint.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.complaint.Complaint;
import org.lovebank.task.complaint.ComplaintRepository;
import org.lovebank.task.complaint.ComplaintView;
import org.lovebank.task.complaint.Words.Part;
import org.lovebank.task.complaint.form.ComplaintRefusal.NotYourCases;
import org.lovebank.task.complaint.form.ComplaintState;
import org.lovebank.task.secret.Seal;

/** Reads cases: an area's for its offices, one's own, and, written down, what was said in one. */
@ApplicationScoped
class ReadComplaints {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final ComplaintRepository complaints;
    private final Seal seal;
    private final Cursors cursors;
    private final Clock clock;

    ReadComplaints(ComplaintRepository complaints, Seal seal, Cursors cursors, Clock clock) {
        this.complaints = complaints;
        this.seal = seal;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    ComplaintView one(Caller caller, UUID id) {
        return ComplaintView.of(complaints.findFor(caller, id), caller);
    }

    @Transactional
    Page<ComplaintView> mine(Caller caller, Paging paging) {
        String list = "complaints-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(complaints.of(caller.id(), before, paging.size() + 1), paging, list, caller);
    }

    @Transactional
    Page<ComplaintView> in(Caller caller, AreaPath area, @Nullable ComplaintState state, Paging paging) {
        if (!caller.holdsIn(
                area, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.CENTER_ADMIN)) {
            throw new Refused(new NotYourCases(area.value()));
        }
        String list = "complaints/" + area + "/" + state;
        List<ComplaintState> states = state == null ? List.of(ComplaintState.values()) : List.of(state);
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(complaints.in(area, states, before, paging.size() + 1), paging, list, caller);
    }

    /** What was said, for both sides and the offices of the place; each reading by an office is written down. */
    @Transactional
    WordsView words(Caller caller, UUID id) {
        Complaint complaint = complaints.findFor(caller, id);
        boolean party = caller.is(complaint.parties().complainantId())
                || caller.is(complaint.parties().respondentId());
        if (!party) {
            complaints.noteReading(id, caller.id(), clock.instant());
        }
        Map<Part, String> said = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String words = seal.open(complaint.words().of(part), id, part.name());
            if (words != null) {
                said.put(part, words);
            }
        }
        return new WordsView(said);
    }

    private Page<ComplaintView> page(List<Complaint> found, Paging paging, String list, Caller caller) {
        return cursors.page(
                        found, paging, list, complaint -> List.of(complaint.id().toString()))
                .map(complaint -> ComplaintView.of(complaint, caller));
    }

    /** What was said, part by part. */
    record WordsView(Map<Part, String> words) {}
}
