package org.lovebank.task.matching.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.lovebank.task.matching.Asked.Risk;
import org.lovebank.task.matching.Need;
import org.lovebank.task.matching.menu.OpenDemand.Source;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.wish.TellWish.WishMoved;
import org.lovebank.task.wish.Wish;
import org.lovebank.task.wish.WishLine;
import org.lovebank.task.wish.WishRepository;

/** Keeps the list of what may be taken on, in the transaction of each change. */
@ApplicationScoped
class KeepOpenDemands {

    private final WishRepository wishes;
    private final OpenDemandRepository demands;
    private final ExposureRepository exposures;

    KeepOpenDemands(WishRepository wishes, OpenDemandRepository demands, ExposureRepository exposures) {
        this.wishes = wishes;
        this.demands = demands;
        this.exposures = exposures;
    }

    /** On the wall each open need of service may be taken on; anywhere else none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes WishMoved moved) {
        List<OpenDemand> open = moved.open() ? needsOf(wishes.heldForChange(moved.wishId())) : List.of();
        demands.replace(moved.wishId(), open);
    }

    private List<OpenDemand> needsOf(Wish wish) {
        Instant hungAt = wish.life().waitingSince();
        int taken = exposures.claimsOf(wish.id());
        return wish.lines().openNeeds().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .map(line -> new OpenDemand(
                        line.id(),
                        Source.WISH,
                        need(wish, line),
                        wish.note().title(),
                        wish.note().place(),
                        0,
                        hungAt,
                        0,
                        taken))
                .toList();
    }

    private static Need need(Wish wish, WishLine line) {
        return new Need(
                wish.id(),
                wish.people().postedBy(),
                wish.people().beneficiaryId(),
                wish.people().wall(),
                line.category(),
                line.qualificationKind(),
                line.contactWithMinors(),
                line.language(),
                wish.note().window(),
                line.minutes(),
                Risk.NONE);
    }
}
