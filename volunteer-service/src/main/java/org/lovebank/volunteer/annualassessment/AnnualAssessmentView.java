package org.lovebank.volunteer.annualassessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year's assessment as callers see it; counts service from {@code fromOn} to {@code cutOffOn}, both included. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnnualAssessmentView(
        UUID id,
        String areaPath,
        int year,
        LocalDate fromOn,
        LocalDate cutOffOn,
        int assessed,
        int excellent,
        int policyVersion,
        String state,
        List<String> allowed,
        @Nullable String reportedTo,
        @Nullable UUID noticeId,
        UUID madeBy,
        long version) {}
