package org.lovebank.task.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.bond.Bonds;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.note.Pen;
import org.lovebank.task.window.Window;
import org.lovebank.task.wish.WishRefusal.NotYourWish;

/** What its author may still do with a note: other words, handing it in, taking it back, a new window. */
@ApplicationScoped
class EditWish {

    private final WishRepository wishes;
    private final Pen pen;
    private final TellWish tellWish;
    private final Bonds bonds;
    private final Clock clock;

    EditWish(WishRepository wishes, Pen pen, TellWish tellWish, Bonds bonds, Clock clock) {
        this.bonds = bonds;
        this.wishes = wishes;
        this.pen = pen;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    WishView reword(Caller caller, UUID wishId, @Nullable String ifMatch, NoteRequest asked) {
        Instant now = clock.instant();
        Wish wish = own(caller, wishId);
        new Version(wish.version()).mustMatch(ifMatch);
        UUID beneficiary = asked.beneficiaryId() == null ? wish.people().beneficiaryId() : asked.beneficiaryId();
        People people = wish.people()
                .moved(caller, new AreaPath(asked.wallAreaPath()), beneficiary, bonds.let(caller, beneficiary));
        wish.edit(asked, people, pen.write(wishId, asked, now), now);
        tellWish.changed(wish);
        return WishView.of(wish, caller);
    }

    @Transactional
    WishView submit(Caller caller, UUID wishId) {
        Instant now = clock.instant();
        Wish wish = own(caller, wishId);
        pen.mustBeInTime(wish.note().window(), wish.people().wall(), now);
        wish.submit(now, pen.reviewDue(wish.people().wall(), now));
        tellWish.changed(wish);
        return WishView.of(wish, caller);
    }

    @Transactional
    WishView withdraw(Caller caller, UUID wishId) {
        Wish wish = own(caller, wishId);
        wish.withdraw(clock.instant());
        tellWish.changed(wish);
        return WishView.of(wish, caller);
    }

    @Transactional
    WishView renew(Caller caller, UUID wishId, Window window) {
        Instant now = clock.instant();
        Wish wish = own(caller, wishId);
        pen.mustBeInTime(window, wish.people().wall(), now);
        wish.renew(window, now);
        tellWish.changed(wish);
        return WishView.of(wish, caller);
    }

    private Wish own(Caller caller, UUID wishId) {
        Wish wish = wishes.findForChange(caller, wishId);
        if (!wish.people().include(caller.id())) {
            throw new Refused(new NotYourWish(wishId));
        }
        return wish;
    }
}
