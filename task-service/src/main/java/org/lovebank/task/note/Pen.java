package org.lovebank.task.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.note.NoteRefusal.WindowInThePast;
import org.lovebank.task.note.NoteRefusal.WindowTooLong;
import org.lovebank.task.place.PlaceRepository;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.PolicyContent.ReviewClock;
import org.lovebank.task.policy.PolicyContent.WishWindow;
import org.lovebank.task.secret.Seal;
import org.lovebank.task.window.Window;

/** Writes and reads notes: checks what is asked, seals what is private. */
@ApplicationScoped
public class Pen {

    private static final String PRIVATE_TEXT = "privateText";
    private static final String ADDRESS = "address";
    private static final String CONTACT_PHONE = "contactPhone";

    private final PlaceRepository places;
    private final Policies policies;
    private final Seal seal;

    Pen(PlaceRepository places, Policies policies, Seal seal) {
        this.places = places;
        this.policies = policies;
        this.seal = seal;
    }

    public Note write(UUID wishId, NoteRequest asked, Instant now) {
        asked.mustBeRight();
        AreaPath wall = new AreaPath(asked.wallAreaPath());
        if (!places.knows(wall)) {
            throw new Refused(new UnknownWall(asked.wallAreaPath()));
        }
        mustBeInTime(asked.window(), wall, now);
        return new Note(
                asked,
                seal.seal(asked.privateText(), wishId, PRIVATE_TEXT),
                seal.seal(asked.address(), wishId, ADDRESS),
                seal.seal(asked.contactPhone(), wishId, CONTACT_PHONE));
    }

    public void mustBeInTime(Window window, AreaPath wall, Instant now) {
        WishWindow rule = policies.content(WishWindow.class, wall, now);
        Instant earliestFrom = now.minus(Duration.ofMinutes(rule.enteredLateMinutes()));
        if (!window.to().isAfter(now) || window.from().isBefore(earliestFrom)) {
            throw new Refused(new WindowInThePast(earliestFrom, now));
        }
        Instant latestTo = now.plus(Duration.ofDays(rule.aheadDays()));
        if (window.to().isAfter(latestTo) || window.length().compareTo(Duration.ofDays(rule.longestDays())) > 0) {
            throw new Refused(new WindowTooLong(latestTo, rule.longestDays()));
        }
    }

    public Instant reviewDue(AreaPath wall, Instant now) {
        return now.plus(Duration.ofMinutes(
                policies.content(ReviewClock.class, wall, now).minutes()));
    }

    /** What is folded inside, if anything. */
    public @Nullable String privateText(Note note, UUID wishId) {
        return seal.open(note.privateText(), wishId, PRIVATE_TEXT);
    }

    /** The exact address, if given. */
    public @Nullable String address(Note note, UUID wishId) {
        return seal.open(note.address(), wishId, ADDRESS);
    }

    /** Whom to call at the door, if given. */
    public @Nullable String contactPhone(Note note, UUID wishId) {
        return seal.open(note.contactPhone(), wishId, CONTACT_PHONE);
    }
}
