package org.lovebank.volunteer.nationalexchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.AnswerUnclear;
import org.lovebank.volunteer.nationalexchange.NationalRefusal.AnsweredOtherwise;

/** One element told: which row of ours in which version, and what the other system answered. */
@Entity(name = "NationalExportLine")
@SuppressWarnings("UnusedVariable") // look-ups read the column
class ExportLine {

    @Id
    private UUID id;

    private UUID exportId;
    private String element;
    private UUID subject;
    private long subjectVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private String state;
    private @Nullable String externalNo;
    private @Nullable String rejectCode;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    ExportLine() {}

    /** The same answer twice is one answer. */
    void answer(Answer answer, Instant now) {
        String wanted = answer.accepted() ? "ACCEPTED" : "REJECTED";
        if (answer.accepted() == (answer.externalNo() == null) || answer.accepted() == (answer.rejectCode() != null)) {
            throw new Refused(new AnswerUnclear(id));
        }
        if (!state.equals("PENDING")) {
            boolean same = state.equals(wanted)
                    && Objects.equals(externalNo, answer.externalNo())
                    && Objects.equals(rejectCode, answer.rejectCode());
            if (!same) {
                throw new Refused(new AnsweredOtherwise(id, state));
            }
            return;
        }
        this.state = wanted;
        this.externalNo = answer.externalNo();
        this.rejectCode = answer.rejectCode();
        this.answeredAt = now;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(id, element, subject, subjectVersion, content, state, externalNo, rejectCode, answeredAt);
    }

    /** A line as callers see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String element,
            UUID subject,
            long subjectVersion,
            Map<String, Object> content,
            String state,
            @Nullable String externalNo,
            @Nullable String rejectCode,
            @Nullable Instant answeredAt) {}

    /** What the other system says of a line: yes with its number, or no with its code. */
    record Answer(
            @NotNull UUID lineId,
            @NotNull Boolean accepted,
            @Size(min = 1, max = 64) @Nullable String externalNo,
            @Size(min = 1, max = 64) @Nullable String rejectCode) {}
}
