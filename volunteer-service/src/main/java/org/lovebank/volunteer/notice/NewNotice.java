package org.lovebank.volunteer.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** A notice as a room wants it posted; {@code publishedBy} is absent when a job posts it. */
public record NewNotice(
        NoticeKind kind,
        AreaPath place,
        String title,
        String body,
        NoticeBasis basis,
        List<Line> lines,
        @Nullable UUID publishedBy) {

    public NewNotice {
        lines = List.copyOf(lines);
    }

    /**
     * One line: what is decided when the time has passed, whom it names, and how much of what the kind counts.
     *
     * @param subjectId the application, certificate, honour… that asks later whether it may go on
     * @param personId whose masked name stands there, read when somebody looks
     * @param words what stands beside the name, to be read by everybody
     */
    public record Line(
            UUID subjectId,
            @Nullable UUID personId,
            @Nullable Long amount,
            String words) {}
}
