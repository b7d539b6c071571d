package org.lovebank.task.matching.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Language;

@Path("/api/v1/orders/{orderId}/candidates")
@Tag(name = "Matching 精准匹配")
class OrderCandidateResource {

    private final RankForOrder rankForOrder;
    private final CurrentCaller caller;

    OrderCandidateResource(RankForOrder rankForOrder, CurrentCaller caller) {
        this.rankForOrder = rankForOrder;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.GRID_DUTY,
        Roles.CENTER_ADMIN,
        Roles.ORG_COORDINATOR
    })
    @Operation(
            summary = "Who fits an order, best first, every part of the score explained",
            description = "Hard filters with a count for each reason, then scores of 0 to 1000 whose parts sum to them;"
                    + " same input, same order. 订单匹配候选人：先硬性条件（逐项计数），再逐项可解释的评分。")
    public CandidatesView candidates(
            @PathParam("orderId") UUID orderId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return rankForOrder.of(caller.get(), orderId, limit, Language.preferredIn(languages));
    }
}
