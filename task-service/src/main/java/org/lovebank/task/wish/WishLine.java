package org.lovebank.task.wish;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.task.note.LineKind;
import org.lovebank.task.note.LineRequest;

/** One line of a wish: something needed, or something offered in return. */
@Entity
@Table(name = "wish_line")
public class WishLine {

    /** Whether it is asked for or given. */
    public enum Side {
        NEED,
        OFFER
    }

    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String categoryCode;
    private String description;
    private @Nullable Integer durationMinutes;
    private @Nullable String qualificationKind;
    private boolean contactWithMinors;
    private @Nullable String language;
    private @Nullable Instant metAt;

    @SuppressWarnings("NullAway.Init")
    protected WishLine() {}

    WishLine(Side side, int position, LineRequest asked) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.side = side;
        this.position = position;
        this.kind = asked.kindOrService();
        this.categoryCode = asked.categoryCode();
        this.description = asked.description();
        this.durationMinutes = asked.durationMinutes();
        this.qualificationKind = asked.qualificationKind();
        this.contactWithMinors = Boolean.TRUE.equals(asked.contactWithMinors());
        this.language = asked.language();
    }

    public UUID id() {
        return id;
    }

    public LineKind kind() {
        return kind;
    }

    public ServiceCategory category() {
        return ServiceCategory.valueOf(categoryCode);
    }

    public String description() {
        return description;
    }

    /** How long the service takes; goods take no time. */
    public int minutes() {
        return durationMinutes == null ? 0 : durationMinutes;
    }

    public Optional<String> qualificationKind() {
        return Optional.ofNullable(qualificationKind);
    }

    public boolean contactWithMinors() {
        return contactWithMinors;
    }

    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    boolean isNeed() {
        return side == Side.NEED;
    }

    boolean open() {
        return metAt == null;
    }

    int position() {
        return position;
    }

    @Nullable Integer durationMinutes() {
        return durationMinutes;
    }

    @Nullable Instant metAt() {
        return metAt;
    }

    void meet(Instant at) {
        metAt = at;
    }
}
