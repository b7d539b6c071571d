package org.lovebank.task.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.task.bond.Bonds;
import org.lovebank.task.note.Note;
import org.lovebank.task.note.NoteRequest;
import org.lovebank.task.note.Pen;

/** Writes a note: by the resident, or by somebody whose office is to act for others there. */
@ApplicationScoped
public class PostWish {

    private final WishRepository wishes;
    private final Pen pen;
    private final TellWish tellWish;
    private final Bonds bonds;
    private final Clock clock;

    PostWish(WishRepository wishes, Pen pen, TellWish tellWish, Bonds bonds, Clock clock) {
        this.bonds = bonds;
        this.wishes = wishes;
        this.pen = pen;
        this.tellWish = tellWish;
        this.clock = clock;
    }

    @Transactional
    public WishView by(Caller caller, NoteRequest asked) {
        Instant now = clock.instant();
        AreaPath wall = new AreaPath(asked.wallAreaPath());
        UUID beneficiary = asked.beneficiaryId() == null ? caller.id() : asked.beneficiaryId();
        People people = People.writing(caller, wall, beneficiary, bonds.let(caller, beneficiary));
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Note note = pen.write(id, asked, now);
        Wish wish = new Wish(id, wishes.nextNumber(now), people, note, asked, now);
        if (!asked.asDraft()) {
            wish.submit(now, pen.reviewDue(wall, now));
        }
        tellWish.changed(wish);
        return WishView.of(wish, caller);
    }
}
