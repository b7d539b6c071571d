package org.lovebank.gateway.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client used in a month, day by day of Asia/Shanghai, beside what was agreed. */
@Schema(name = "ClientUsage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UsageView(
        String clientId,
        @Schema(examples = "2026-11") String month,
        long requests,

        @Schema(description = "Turned away for a quota that was used up. 因额度用尽而被拒的请求。")
        long refused,

        @Nullable Long dailyQuota,
        @Nullable Long monthlyQuota,
        @Nullable Long remainingToday,
        @Nullable Long remainingThisMonth,
        List<Day> days) {

    /** One day's requests. */
    @Schema(name = "ClientUsageDay")
    record Day(LocalDate day, long requests, long refused) {}
}
