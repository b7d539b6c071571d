package org.lovebank.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

/** Reads assignments: one for its people, and a volunteer's own list. */
@ApplicationScoped
class ReadAssignment {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final AssignmentRepository assignments;
    private final Cursors cursors;

    ReadAssignment(AssignmentRepository assignments, Cursors cursors) {
        this.assignments = assignments;
        this.cursors = cursors;
    }

    @Transactional
    AssignmentView one(Caller caller, UUID assignmentId) {
        return AssignmentView.of(assignments.findFor(caller, assignmentId));
    }

    @Transactional
    Page<AssignmentView> mine(Caller caller, Paging paging) {
        String list = "assignments-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        List<Assignment> found = assignments.of(caller.id(), before, paging.size() + 1);
        return cursors.page(
                        found,
                        paging,
                        list,
                        assignment -> List.of(assignment.id().toString()))
                .map(AssignmentView::of);
    }
}
