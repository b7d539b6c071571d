package org.lovebank.task.wish;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.task.note.LineRequest;
import org.lovebank.task.note.NoteRequest;

/** The lines of a note: what is needed and what is offered. */
@Embeddable
public class Lines {

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "wish_id", nullable = false, updatable = false)
    @OrderBy("side, position")
    private List<WishLine> all = new ArrayList<>();

    void write(NoteRequest asked) {
        all.clear();
        for (LineRequest need : asked.needLines()) {
            all.add(new WishLine(WishLine.Side.NEED, all.size(), need));
        }
        for (LineRequest offer : asked.offerLines()) {
            all.add(new WishLine(WishLine.Side.OFFER, all.size(), offer));
        }
    }

    /** The open need with this id, or the first one. */
    Optional<WishLine> openNeed(@Nullable UUID needId) {
        return needs().stream()
                .filter(WishLine::open)
                .filter(line -> needId == null || line.id().equals(needId))
                .findFirst();
    }

    /** What nobody has met yet. */
    public List<WishLine> openNeeds() {
        return needs().stream().filter(WishLine::open).toList();
    }

    void meet(UUID needId, Instant now) {
        needs().stream().filter(line -> line.id().equals(needId)).forEach(line -> line.meet(now));
    }

    List<WishLine> needs() {
        return all.stream().filter(WishLine::isNeed).toList();
    }

    List<WishLine> offers() {
        return all.stream().filter(line -> !line.isNeed()).toList();
    }
}
