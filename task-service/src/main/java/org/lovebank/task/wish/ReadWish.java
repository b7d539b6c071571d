package org.lovebank.task.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.disclosure.DisclosureRepository;
import org.lovebank.task.disclosure.DisclosureRepository.Purpose;
import org.lovebank.task.note.Pen;
import org.lovebank.task.wish.WishRefusal.NotDisclosed;
import org.lovebank.task.wish.WishRefusal.NotYourWall;

/** Reads walls, notes, and, for whom it is meant, what is folded inside. */
@ApplicationScoped
class ReadWish {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final List<String> FOLDED = List.of("privateText", "address", "contactPhone");

    private final WishRepository wishes;
    private final DisclosureRepository disclosures;
    private final Pen pen;
    private final Cursors cursors;
    private final Clock clock;

    ReadWish(WishRepository wishes, DisclosureRepository disclosures, Pen pen, Cursors cursors, Clock clock) {
        this.wishes = wishes;
        this.disclosures = disclosures;
        this.pen = pen;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    WishView one(Caller caller, UUID wishId) {
        return WishView.of(wishes.findFor(caller, wishId), caller);
    }

    /** A wall with everything below it; what is not public is for whose office covers the wall. */
    @Transactional
    Page<WishView> wall(Caller caller, AreaPath wall, WishState state, Paging paging) {
        if (!state.open() && !caller.holdsIn(wall, People.STAFF)) {
            throw new Refused(new NotYourWall(wall.value()));
        }
        String list = "wall/" + wall + "/" + state;
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(wishes.onWall(wall, state, before, paging.size() + 1), paging, list, caller);
    }

    /** What the caller posted or is to receive. */
    @Transactional
    Page<WishView> mine(Caller caller, Paging paging) {
        String list = "wishes-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(wishes.of(caller.id(), before, paging.size() + 1), paging, list, caller);
    }

    /** What is folded inside; whoever is not its author is written into the book of disclosures. */
    @Transactional
    PrivateTextView folded(Caller caller, UUID wishId) {
        Instant now = clock.instant();
        Wish wish = wishes.findFor(caller, wishId);
        Instant until = null;
        if (!wish.people().include(caller.id())) {
            Holder holder = wish.holder().filter(held -> held.is(caller.id())).orElse(null);
            if (holder != null && holder.disclosure().contains(now)) {
                until = holder.disclosure().to();
                disclosures.note(wishId, caller.id(), Purpose.SERVICE, FOLDED, now);
            } else if (holder == null && wish.life().inReview() && wish.people().mayReview(caller)) {
                disclosures.note(wishId, caller.id(), Purpose.REVIEW, FOLDED, now);
            } else {
                throw new Refused(new NotDisclosed(wishId));
            }
        }
        return new PrivateTextView(
                pen.privateText(wish.note(), wishId),
                pen.address(wish.note(), wishId),
                pen.contactPhone(wish.note(), wishId),
                until);
    }

    private Page<WishView> page(List<Wish> found, Paging paging, String list, Caller caller) {
        return cursors.page(found, paging, list, wish -> List.of(wish.id().toString()))
                .map(wish -> WishView.of(wish, caller));
    }

    /** What is folded inside a note; {@code disclosedUntilAt} is absent for its author and its reviewer. */
    record PrivateTextView(
            @Nullable String privateText,
            @Nullable String address,
            @Nullable String contactPhone,
            @Nullable Instant disclosedUntilAt) {}
}
