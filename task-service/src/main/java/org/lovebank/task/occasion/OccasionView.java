package org.lovebank.task.occasion;

import java.time.LocalDate;

/** A day of the calendar in both languages. */
record OccasionView(String code, LocalDate on, String nameZh, String nameEn, String source) {

    static OccasionView of(Occasion occasion) {
        return new OccasionView(
                occasion.code(), occasion.on(), occasion.nameZh(), occasion.nameEn(), occasion.source());
    }
}
