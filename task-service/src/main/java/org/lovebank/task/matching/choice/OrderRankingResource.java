package org.lovebank.task.matching.choice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Language;

@Path("/api/v1/orders/{id}/rankings")
@Tag(name = "Matching 精准匹配")
class OrderRankingResource {

    private final ReadChoice readChoice;
    private final CurrentCaller caller;

    OrderRankingResource(ReadChoice readChoice, CurrentCaller caller) {
        this.readChoice = readChoice;
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
            summary = "Every ranking out of which somebody was asked for an order, oldest first",
            description = "One for each offer and each dispatch; kept as long as the policy says. 订单历次派单的排序快照，按政策期限保存。")
    public Page<ChoiceView> ofOrder(
            @PathParam("id") UUID id,
            @BeanParam Paging paging,
            @HeaderParam("Accept-Language") @Nullable String languages) {
        return readChoice.ofOrder(caller.get(), id, paging, Language.preferredIn(languages));
    }
}
