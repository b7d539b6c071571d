package org.lovebank.volunteer.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a review rests on: final records of the period and what others told, counted when it was written. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Basis(
        int finalRecords,
        long finalMinutes,
        int opinions,
        @Nullable Integer opinionTenths,
        int upheldComplaints,
        int noShows) {}
