package org.lovebank.volunteer.servicerecord.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Final records in short: how much, of what kind, from when to when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordSummary(
        long finalRecords,
        long finalMinutes,
        long openRecords,
        @Nullable LocalDate firstServedOn,
        @Nullable LocalDate lastServedOn,
        List<ByCategory> categories,
        List<ByYear> years) {

    /** Minutes of one kind of help. */
    record ByCategory(String categoryCode, long records, long minutes) {}

    /** Minutes of one year. */
    record ByYear(int year, long records, long minutes) {}
}
