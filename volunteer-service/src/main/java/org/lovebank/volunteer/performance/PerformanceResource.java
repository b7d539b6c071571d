package org.lovebank.volunteer.performance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/volunteers/{id}/performance-reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "performance", description = "Reviews of performance 绩效评价")
class PerformanceResource {

    private final ReviewPerformance reviewPerformance;
    private final CurrentCaller caller;

    PerformanceResource(ReviewPerformance reviewPerformance, CurrentCaller caller) {
        this.reviewPerformance = reviewPerformance;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Review a volunteer's performance 绩效评价",
            description =
                    "Once for each period of the rule PERFORMANCE_REVIEW, points for every criterion, by somebody else; what it rests on is counted. 每期一次，逐项评分，不得评价本人，依据自动统计。")
    public Response review(@PathParam("id") UUID id, @Valid @NotNull NewReview wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(reviewPerformance.by(caller.get(), id, wanted))
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List reviews of performance 查询绩效评价",
            description = "To the volunteer and those who may see the file. 本人与可查看档案者可见。")
    public Page<PerformanceReviewView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return reviewPerformance.of(caller.get(), id, paging);
    }

    /** Which part of which year, and points by criterion. */
    record NewReview(
            @Min(2000) @Max(2200) int year,
            @Min(1) @Max(12) int part,

            @NotNull @Size(min = 1, max = 20) Map<@Size(max = 40) String, @NotNull Integer> points) {}
}
