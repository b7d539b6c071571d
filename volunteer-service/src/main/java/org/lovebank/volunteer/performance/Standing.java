package org.lovebank.volunteer.performance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How somebody's performance stands: the mean of the reviews, absent without one, and complaints that were right. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(@Nullable Integer scoreTenths, int upheldComplaints) {}
