package org.lovebank.volunteer.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.page.Page;

/** A notice as everybody sees it; who posted it and why it was taken down is for staff of the place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        UUID id,
        String kind,
        String kindChinese,
        String kindEnglish,
        String areaPath,
        String title,
        String body,
        String basis,
        String rule,
        String state,
        Instant publishedAt,
        Instant until,
        int policyVersion,
        @Nullable UUID publishedBy,
        @Nullable Instant takenDownAt,
        @Nullable UUID takenDownBy,
        @Nullable String takenDownCause,
        Instant changedAt,
        long version) {

    /** A notice with a page of its lines. */
    public record WithLines(NoticeView notice, Page<Line> lines) {}

    /**
     * One line: its number, the masked name (王**; a child under the age of the policy without a surname), how much, and
     * what is written beside it.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int position, String name, @Nullable Long amount, String words, String state) {}
}
