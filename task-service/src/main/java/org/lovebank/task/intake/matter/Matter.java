package org.lovebank.task.intake.matter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** What was brought, as it was written down; only its words are ever taken away. */
@Embeddable
public class Matter {

    private @Nullable UUID batchId;

    @Enumerated(EnumType.STRING)
    private IntakeChannel channel;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    private @Nullable String categoryCode;
    private String summary;
    private byte @Nullable [] words;
    private LocalDate wordsUntilOn;
    private @Nullable Instant wordsErasedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> photos;

    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    /** {@code words} are sealed, and kept until that day. */
    public Matter(
            MatterRequest asked, @Nullable UUID batchId, byte @Nullable [] words, LocalDate wordsUntilOn, Instant now) {
        this.batchId = batchId;
        this.channel = asked.channel();
        this.areaPath = asked.areaPath();
        this.urgency = asked.urgencyOrNormal();
        this.dimension = asked.dimensionOrPractical();
        this.categoryCode = asked.categoryCode();
        this.summary = asked.summary();
        this.words = words;
        this.wordsUntilOn = wordsUntilOn;
        this.photos = asked.writtenPhotos();
        this.receivedAt = now;
    }

    /** The words are gone; the codes remain for the figures. */
    public void erase(Instant now) {
        words = null;
        wordsErasedAt = now;
    }

    public boolean urgent() {
        return urgency == Urgency.URGENT;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public @Nullable UUID batchId() {
        return batchId;
    }

    public IntakeChannel channel() {
        return channel;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Dimension dimension() {
        return dimension;
    }

    public @Nullable String categoryCode() {
        return categoryCode;
    }

    public String summary() {
        return summary;
    }

    public byte @Nullable [] words() {
        return words;
    }

    public LocalDate wordsUntilOn() {
        return wordsUntilOn;
    }

    public @Nullable Instant wordsErasedAt() {
        return wordsErasedAt;
    }

    public List<PhotoReference> photos() {
        return photos.stream().map(PhotoReference::read).toList();
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
