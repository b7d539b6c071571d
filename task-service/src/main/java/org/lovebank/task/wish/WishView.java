package org.lovebank.task.wish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.task.note.LineKind;

/** A wish as a caller may see it: the note for everybody, its people and its reason for whom they concern. */
@Schema(name = "Wish")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WishView(
        UUID id,
        String wishNo,
        WishState state,
        String wallAreaPath,
        String title,
        String publicText,
        List<LineView> needs,
        List<LineView> offers,
        String place,
        Instant from,
        Instant to,
        Instant postedAt,
        @Nullable Instant publishedAt,
        @Nullable UUID postedBy,
        @Nullable UUID beneficiaryId,
        @Nullable String reason,
        @Nullable Instant reviewDueAt,
        @Nullable UUID claimId,
        long version) {

    /** One line of the note. */
    @Schema(name = "WishLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            UUID id,
            LineKind kind,
            String categoryCode,
            String description,
            @Nullable Integer durationMinutes,
            @Nullable String qualificationKind,
            boolean contactWithMinors,
            @Nullable String language,
            @Nullable Instant metAt) {

        static LineView of(WishLine line) {
            return new LineView(
                    line.id(),
                    line.kind(),
                    line.category().name(),
                    line.description(),
                    line.durationMinutes(),
                    line.qualificationKind().orElse(null),
                    line.contactWithMinors(),
                    line.language().orElse(null),
                    line.metAt());
        }
    }

    /** The wish as this caller may see it. */
    public static WishView of(Wish wish, Caller caller) {
        boolean author = wish.people().include(caller.id());
        boolean concerned = author || wish.people().inCareOf(caller);
        return new WishView(
                wish.id(),
                wish.wishNo(),
                wish.life().state(),
                wish.people().wall().value(),
                wish.note().title(),
                wish.note().publicText(),
                wish.lines().needs().stream().map(LineView::of).toList(),
                wish.lines().offers().stream().map(LineView::of).toList(),
                wish.note().place(),
                wish.note().window().from(),
                wish.note().window().to(),
                wish.life().postedAt(),
                wish.life().publishedAt(),
                concerned ? wish.people().postedBy() : null,
                concerned ? wish.people().beneficiaryId() : null,
                author ? wish.life().reason() : null,
                concerned ? wish.life().reviewDueAt() : null,
                concerned ? wish.holder().map(Holder::claimId).orElse(null) : null,
                wish.version());
    }
}
