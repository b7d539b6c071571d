package org.lovebank.volunteer.figures;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lovebank.volunteer.servicerecord.HonourMinutes;

/** Keeps beside a volunteer when service last counted, in the transaction in which a record began or ceased to count. */
@ApplicationScoped
class NoteLastServed {

    /** Before the stars are recounted: whoever confirms a record holds the volunteer's row first, too. */
    private static final int FIRST = 100;

    private final FiguresRepository figures;

    NoteLastServed(FiguresRepository figures) {
        this.figures = figures;
    }

    void on(@Observes @Priority(FIRST) HonourMinutes.Changed changed) {
        figures.noteLastService(changed.volunteerId());
    }
}
