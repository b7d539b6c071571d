package org.lovebank.task.treat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.treat.TreatRefusal.TreatsNotYours;
import org.lovebank.task.treat.TreatView.PeriodView;

/** Reads treats with their numbers: issued ones for everybody, others for the partner and the staff of the place. */
@ApplicationScoped
class ReadTreats {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final TreatRepository treats;
    private final Cursors cursors;
    private final Clock clock;

    ReadTreats(TreatRepository treats, Cursors cursors, Clock clock) {
        this.treats = treats;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    TreatView one(Caller caller, UUID id) {
        return view(treats.findFor(caller, id), caller);
    }

    @Transactional
    Page<TreatView> in(Caller caller, AreaPath area, TreatState state, Paging paging) {
        if (!state.open() && !Treat.inCareOf(caller, area)) {
            throw new Refused(new TreatsNotYours(area.value()));
        }
        String list = "treats/" + area + "/" + state;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(treats.in(area, state, before, paging.size() + 1), paging, list, caller);
    }

    /** What the caller's organisations give. */
    @Transactional
    Page<TreatView> given(Caller caller, Paging paging) {
        String list = "treats-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(treats.of(caller.organisations(), before, paging.size() + 1), paging, list, caller);
    }

    @Transactional
    Page<PeriodView> periods(Caller caller, UUID id, Paging paging) {
        Treat treat = treats.findFor(caller, id);
        String list = "treat-periods/" + treat.id();
        LocalDate before = cursors.position(paging, list)
                .map(at -> LocalDate.parse(at.getFirst()))
                .orElse(LAST);
        return cursors.page(
                treats.periods(id, before, paging.size() + 1),
                paging,
                list,
                period -> List.of(period.fromOn().toString()));
    }

    private Page<TreatView> page(List<Treat> found, Paging paging, String list, Caller caller) {
        return cursors.page(found, paging, list, treat -> List.of(treat.id().toString()))
                .map(treat -> view(treat, caller));
    }

    private TreatView view(Treat treat, Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.DAYS);
        return TreatView.of(
                treat, treats.numbers(treat.id(), treat.offer().period().startOf(today)), caller);
    }
}
