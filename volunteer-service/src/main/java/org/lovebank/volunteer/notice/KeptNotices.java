package org.lovebank.volunteer.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentWithdrawn;
import org.lovebank.volunteer.consent.DataClass;
import org.lovebank.volunteer.holding.Forgets;
import org.lovebank.volunteer.holding.HeldData;

/** Takes a person's lines down when the ground for them is gone; the rest of the notice stands. */
@ApplicationScoped
class KeptNotices implements Forgets, HeldData {

    private final NoticeRepository notices;
    private final Event<NoticeEnded> ended;

    KeptNotices(NoticeRepository notices, Event<NoticeEnded> ended) {
        this.notices = notices;
        this.ended = ended;
    }

    @Override
    public String section() {
        return "notices";
    }

    @Override
    public Object of(UUID personId) {
        return notices.linesOf(personId, false).stream()
                .map(line -> new Held(line.noticeId(), line.id()))
                .toList();
    }

    @Override
    public void forget(UUID personId, Ending ending, Instant now) {
        takeDown(notices.linesOf(personId, false));
    }

    void on(@Observes ConsentWithdrawn consent) {
        if (consent.endsGroundFor(ConsentPurpose.PUBLICATION, DataClass.BASIC)) {
            takeDown(notices.linesOf(consent.personId(), true));
        }
    }

    private void takeDown(List<NoticeLine> lines) {
        lines.forEach(line -> line.end(NoticeStanding.TAKEN_DOWN).ifPresent(ended::fire));
        notices.flush();
    }

    /** In which notices a person stands. */
    record Held(UUID noticeId, UUID lineId) {}
}
