package org.lovebank.task.treat;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What is given, to whom, where, how much of it and how long. */
@Embeddable
public record Offer(
        @Enumerated(EnumType.STRING) @Column(name = "for_group")
        TreatGroup group,

        String title,
        String place,
        int portions,
        @Enumerated(EnumType.STRING) Period period,
        LocalDate fromOn,
        LocalDate toOn) {

    /** Whether it is given on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }
}
